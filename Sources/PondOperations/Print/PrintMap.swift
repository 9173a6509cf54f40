import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import PondPrint
import PondStore

/// `pondmap print`: one of the two maps as a sheet for the wall, written beside its name, proved, recorded and moved
/// into place.
package enum PrintMap {
    /// What was printed, and what the proof says of it. A sheet that fails its proof gets no name: see
    /// `PrintReport.isPassed`.
    package static func run(
        _ request: PrintRequest, store path: String, language: Language,
        progress: @escaping ProgressListener = { _ in }
    ) async throws -> PrintReport {
        let form = try form(of: request)
        let drawn = try await OpenStore.forAnswers(path) { store in
            try await store.read { reading in
                try draw(request, form, SheetGathering(reading, store, request, language: language), progress)
            }
        }
        defer { drawn.files.discard() }
        let report = try prove(drawn, request, progress)
        guard report.isPassed else { return report }
        try await drawn.files.moveIntoPlace {
            try await OpenStore.with(path) { try await $0.record(drawn.record(isChecked: request.isChecked)) }
        }
        return report
    }

    private static func form(of request: PrintRequest) throws -> SheetForm {
        guard let path = request.path else { return request.form ?? .pdf }
        guard let form = SheetForm(path: path) else { throw PrintRefusal.unknownSuffix(path: path) }
        if request.split != nil, form != .pdf { throw PrintRefusal.boardsNeedPDF(path: path) }
        return form
    }

    // MARK: - Drawing

    private static func draw(
        _ request: PrintRequest, _ form: SheetForm, _ gathering: SheetGathering,
        _ progress: @escaping ProgressListener
    ) throws -> DrawnSheet {
        let choice = try SheetChoice(request, gathering.extent, gathering.header)
        let shown = MapWindow(gathering.extent, box: choice.layout.map, scale: choice.scale).extent
        let sheet = try gathering.sheet(shown: shown, isChecked: request.isChecked, progress)
        progress(WorkProgress(step: Words(zh: "排版", en: "placing names"), share: nil))
        let boards = try request.split.map {
            try BoardPlan(whole: choice.layout.paper, board: $0, overlap: request.overlap)
        }
        let plan = try SheetPlan(
            sheet, layout: choice.layout, scale: choice.scale, seams: boards?.seams ?? .none)
        let files = PrintFiles(path: request.path ?? PrintName.name(of: plan, form: form))
        progress(WorkProgress(step: Words(zh: "画图", en: "drawing"), share: nil))
        do {
            let file = SheetFile(plan: plan, form: form, request: request, boards: boards)
            let inventory = try file.write(
                to: files.draft, index: files.indexDraft, twin: files.twinDraft)
            return DrawnSheet(
                files: files, form: form, inventory: inventory, facts: PrintedFacts(plan, inventory, boards),
                hash: try Store.fingerprint(ofFile: files.draft))
        } catch {
            files.discard()
            throw Self.named(error, files)
        }
    }

    /// Tells of the name that was asked for, not of the hidden one beside it.
    private static func named(_ error: any Error, _ files: PrintFiles) -> any Error {
        guard case DrawingError.cannotWrite(_, let why) = error else { return error }
        return DrawingError.cannotWrite(path: files.path, why: why)
    }

    private static func prove(
        _ drawn: DrawnSheet, _ request: PrintRequest, _ progress: ProgressListener
    ) throws -> PrintReport {
        guard request.isChecked else {
            return PrintReport(files: drawn.files.names(withProof: false), facts: drawn.facts, proof: nil)
        }
        progress(WorkProgress(step: Words(zh: "校验", en: "proving"), share: nil))
        let proof = try Proof(
            path: drawn.files.draft, name: URL(fileURLWithPath: drawn.files.path).lastPathComponent,
            form: drawn.form, inventory: drawn.inventory,
            twin: drawn.files.hasTwin ? drawn.files.twinDraft : nil,
            index: drawn.files.hasIndex ? drawn.files.indexDraft : nil
        ).report()
        try drawn.files.writeProof(try proof.json(), isPassed: proof.isPassed)
        return PrintReport(files: drawn.files.names(withProof: true), facts: drawn.facts, proof: proof)
    }
}

/// A sheet that is drawn but has no name yet.
private struct DrawnSheet: Sendable {
    let files: PrintFiles
    let form: SheetForm
    let inventory: DrawnInventory
    let facts: PrintedFacts
    let hash: String

    func record(isChecked: Bool) -> PrintRecord {
        PrintRecord(
            sheetID: facts.sheetID, map: facts.map, area: facts.areaName, edition: facts.edition,
            scaleDenominator: facts.scale.denominator, widthMillimetres: facts.paper.widthMillimetres,
            heightMillimetres: facts.paper.heightMillimetres, year: facts.year,
            dataVersion: facts.dataVersion, isChecked: isChecked,
            fileName: URL(fileURLWithPath: files.path).lastPathComponent, fileHash: hash,
            printedAt: Date.now.formatted(.iso8601), land: facts.land)
    }
}

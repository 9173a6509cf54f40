import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import PondPrint
import PondStore

/// `pondmap print`: one of the two maps as a sheet for the wall, written beside its name, proved, recorded and moved
/// into place.
package enum PrintMap {
    package static func run(
        _ request: PrintRequest, from store: Store, language: Language,
        progress: @escaping ProgressListener = { _ in }
    ) async throws -> PrintReport {
        let format = try format(of: request)
        return try await store.read { reading in
            let gathering = try SheetGathering(reading, store, request, language: language)
            let layout = SheetLayout(request.paper)
            let scale = try scale(request, gathering.extent, layout)
            let shown = MapWindow(gathering.extent, box: layout.map, scale: scale).extent
            let sheet = try gathering.sheet(shown: shown, isChecked: request.isChecked, progress)
            progress(WorkProgress(step: Words(zh: "排版", en: "placing names"), share: nil))
            let plan = try SheetPlan(sheet, layout: layout, scale: scale)
            let path = request.path ?? PrintName.name(of: plan, format: format)
            progress(WorkProgress(step: Words(zh: "画图", en: "drawing"), share: nil))
            return try write(SheetFile(plan: plan, format: format, request: request), to: path)
        }
    }

    private static func format(of request: PrintRequest) throws -> PrintFormat {
        if let format = request.format { return format }
        guard let path = request.path else { return .pdf }
        guard let format = PrintFormat(suffix: URL(fileURLWithPath: path).pathExtension) else {
            throw PrintRefusal.unknownSuffix(path: path)
        }
        return format
    }

    /// The one asked for, if the area fits at it; else the largest round one.
    private static func scale(
        _ request: PrintRequest, _ extent: BoundingBox, _ layout: SheetLayout
    ) throws -> MapScale {
        let metres = MapWindow.metres(of: extent)
        guard min(layout.map.width, layout.map.height) > 20,
            let fits = MapScale.largestRound(fitting: metres.width, by: metres.height, into: layout.map)
        else { throw PrintRefusal.nothingFits(request.paper) }
        guard let asked = request.scale else { return fits }
        guard asked.fits(metres.width, by: metres.height, into: layout.map) else {
            throw PrintRefusal.scaleCutsArea(asked: asked, fits: fits)
        }
        return asked
    }

    private static func write(_ file: SheetFile, to path: String) throws -> PrintReport {
        let url = URL(fileURLWithPath: path)
        let draft = url.deletingLastPathComponent().appendingPathComponent(
            ".\(UUID().uuidString.prefix(8))-\(url.lastPathComponent)"
        ).path
        defer { try? FileManager.default.removeItem(atPath: draft) }
        let inventory = try file.write(to: draft)
        guard rename(draft, path) == 0 else {
            throw OperationError.cannotWrite(path: path, why: String(cString: strerror(errno)))
        }
        return PrintReport(path: path, plan: file.plan, inventory: inventory)
    }
}

/// The name proposed for a sheet: `养殖分布图-赣榆区-84x119cm-2026-04-05.pdf`.
enum PrintName {
    static func name(of plan: SheetPlan, format: PrintFormat) -> String {
        let facts = plan.sheet.facts
        let paper = plan.layout.paper
        func centimetres(_ millimetres: Double) -> String { String(Int((millimetres / 10).rounded())) }
        let size = "\(centimetres(paper.widthMillimetres))x\(centimetres(paper.heightMillimetres))cm"
        let parts = [
            plan.sheet.map.title.text(in: plan.sheet.language), facts.areaName, size, facts.printDate,
        ]
        let name = parts.joined(separator: "-").map { "/\\: ".contains($0) ? "_" : $0 }
        return String(name) + ".\(format.rawValue)"
    }
}

import Foundation
import PondDrawing
import PondPrint

/// The files of a print: the sheet, its index where that is a file of its own, and its proof. They are written under
/// hidden names beside their places.
struct PrintFiles: Sendable {
    let path: String
    let draft: String
    let indexDraft: String
    /// A PDF of a picture's drawing, for the proof only.
    let twinDraft: String
    private let proofDraft: String
    /// Before the names of what lay there before.
    private let mark: String

    init(path: String) {
        self.path = path
        let url = URL(fileURLWithPath: path)
        let mark = String(UUID().uuidString.prefix(8))
        func hidden(_ name: String) -> String {
            url.deletingLastPathComponent().appendingPathComponent(".\(mark)-\(name)").path
        }
        self.mark = mark
        // The ending stays, by which programs know the form.
        draft = hidden(url.lastPathComponent)
        indexDraft = hidden("index.pdf")
        twinDraft = hidden("twin.pdf")
        proofDraft = hidden("proof.json")
    }

    private var stem: String { URL(fileURLWithPath: path).deletingPathExtension().path }
    private var indexPath: String { stem + "-index.pdf" }
    private var proofPath: String { stem + ".proof.json" }
    var hasIndex: Bool { FileManager.default.fileExists(atPath: indexDraft) }
    var hasTwin: Bool { FileManager.default.fileExists(atPath: twinDraft) }

    func names(withProof: Bool) -> [String] {
        [path] + (hasIndex ? [Self.beside(path, indexPath)] : [])
            + (withProof ? [Self.beside(path, proofPath)] : [])
    }

    /// The proof of a sheet that failed lies beside the name that the sheet does not get.
    func writeProof(_ json: Data, isPassed: Bool) throws {
        let path = isPassed ? proofDraft : proofPath
        do {
            try json.write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw OperationError.cannotWrite(path: proofPath, why: error.localizedDescription)
        }
    }

    /// Gives the files their names and then has the print recorded: both or neither. When `record` throws, what lay
    /// there before lies there again.
    func moveIntoPlace(_ record: () async throws -> Void) async throws {
        var moved: [Move] = []
        do {
            for (from, to) in [(indexDraft, indexPath), (proofDraft, proofPath), (draft, path)]
            where FileManager.default.fileExists(atPath: from) {
                moved.append(try Move(from, to, mark: mark))
            }
            try await record()
        } catch {
            for move in moved.reversed() { move.takeBack() }
            throw error
        }
        for move in moved { move.forgetOld() }
    }

    /// A file that came to a name, and what had the name before.
    private struct Move {
        private let place: String
        private let old: String?

        init(_ from: String, _ place: String, mark: String) throws {
            let url = URL(fileURLWithPath: place)
            let hidden = url.deletingLastPathComponent().appendingPathComponent(
                ".\(mark)-old-\(url.lastPathComponent)"
            ).path
            self.place = place
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: place, isDirectory: &isFolder), isFolder.boolValue {
                throw OperationError.cannotWrite(path: place, why: String(cString: strerror(EISDIR)))
            }
            old = rename(place, hidden) == 0 ? hidden : nil
            guard rename(from, place) == 0 else {
                let why = String(cString: strerror(errno))
                if let old { rename(old, place) }
                throw OperationError.cannotWrite(path: place, why: why)
            }
        }

        func takeBack() {
            unlink(place)
            if let old { rename(old, place) }
        }

        func forgetOld() { if let old { unlink(old) } }
    }

    /// Removes what was not moved.
    func discard() {
        for path in [draft, indexDraft, twinDraft, proofDraft] { unlink(path) }
    }

    /// As the user wrote the first: relative names stay relative.
    private static func beside(_ asked: String, _ other: String) -> String {
        let folder = asked.contains("/") ? asked[...(asked.lastIndex(of: "/") ?? asked.startIndex)] : ""
        return folder + URL(fileURLWithPath: other).lastPathComponent
    }
}

/// The name proposed for a sheet: `养殖分布图-赣榆区-119x84cm-2026-04-05.pdf`.
enum PrintName {
    static func name(of plan: SheetPlan, form: SheetForm) -> String {
        let facts = plan.sheet.facts
        let paper = plan.layout.paper
        func centimetres(_ millimetres: Double) -> String { String(Int((millimetres / 10).rounded())) }
        let size = "\(centimetres(paper.widthMillimetres))x\(centimetres(paper.heightMillimetres))cm"
        let parts = [
            plan.sheet.map.title.text(in: plan.sheet.language), facts.areaName, size, facts.printDate,
        ]
        let name = parts.joined(separator: "-").map { "/\\: ".contains($0) ? "_" : $0 }
        return String(name) + ".\(form.rawValue)"
    }
}

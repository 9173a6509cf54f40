import Foundation
import PondDrawing
import PondPrint

/// The files of a print: the sheet, its index where that is a file of its own, and its proof. They are written under
/// hidden names beside their places.
struct PrintFiles: Sendable {
    let path: String
    let draft: String
    let indexDraft: String

    init(path: String) {
        self.path = path
        let url = URL(fileURLWithPath: path)
        let mark = UUID().uuidString.prefix(8)
        func hidden(_ name: String) -> String {
            url.deletingLastPathComponent().appendingPathComponent(".\(mark)-\(name)").path
        }
        // The ending stays, by which programs know the form.
        draft = hidden(url.lastPathComponent)
        indexDraft = hidden("index.pdf")
    }

    private var stem: String { URL(fileURLWithPath: path).deletingPathExtension().path }
    private var indexPath: String { stem + "-index.pdf" }
    private var proofPath: String { stem + ".proof.json" }
    private var hasIndex: Bool { FileManager.default.fileExists(atPath: indexDraft) }

    func names(withProof: Bool) -> [String] {
        [path] + (hasIndex ? [Self.beside(path, indexPath)] : [])
            + (withProof ? [Self.beside(path, proofPath)] : [])
    }

    func writeProof(_ json: Data) throws {
        do {
            try json.write(to: URL(fileURLWithPath: proofPath), options: .atomic)
        } catch {
            throw OperationError.cannotWrite(path: proofPath, why: error.localizedDescription)
        }
    }

    func moveIntoPlace() throws {
        for (from, to) in [(draft, path)] + (hasIndex ? [(indexDraft, indexPath)] : []) {
            guard rename(from, to) == 0 else {
                throw OperationError.cannotWrite(path: to, why: String(cString: strerror(errno)))
            }
        }
    }

    /// Removes what was not moved.
    func discard() {
        for path in [draft, indexDraft] { unlink(path) }
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

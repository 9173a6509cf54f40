import PondDrawing
import PondGeodesy
import PondModel
import PondPrint

/// What is known of a printed sheet after its drawing.
struct PrintedFacts: Sendable {
    let sheetID: String
    let map: WallMap
    let areaName: String
    let edition: Edition
    let scale: MapScale
    let paper: PaperSize
    let year: Int?
    let dataVersion: Int
    /// What the map shows.
    let land: BoundingBox
    let words: Words

    init(_ plan: SheetPlan, _ inventory: DrawnInventory, _ boards: BoardPlan?) {
        let facts = plan.sheet.facts
        sheetID = facts.sheetID
        map = plan.sheet.map
        areaName = facts.areaName
        edition = plan.sheet.edition
        scale = plan.window.scale
        paper = plan.layout.paper
        year = facts.year
        dataVersion = facts.dataVersion
        land = plan.window.extent
        words = Self.words(plan, inventory, boards)
    }

    private static func withoutPlace(_ farmers: Int) -> Words {
        guard farmers > 0 else { return Words(zh: "", en: "") }
        return Words(
            zh: "\n库里有 \(farmers) 个用户既没有位置也没有塘口，哪张图上都没有。",
            en: "\nFarmers of the store without a place or a pond, on no sheet: \(farmers).")
    }

    private static func words(_ plan: SheetPlan, _ inventory: DrawnInventory, _ boards: BoardPlan?) -> Words {
        let head = [plan.sheet.facts.areaName, plan.layout.paper.text, plan.window.scale.text]
        let labels = plan.labels + plan.insets.filter { !$0.symbols.isEmpty }.flatMap(\.labels)
        let placed = labels.count { $0.box != nil }
        let dropped = labels.count - placed
        let missing = Array(Set(inventory.textsWithoutGlyph)).sorted()
        let form =
            plan.style == .blocks
            ? Words(zh: "（合并为 \(plan.blocks.count) 片）", en: " (as \(plan.blocks.count) blocks)")
            : Words(zh: "", en: "")
        let cut = boards.map {
            Words(zh: "，分 \($0.boards.count) 块", en: ", on \($0.boards.count) boards")
        }
        let lost = withoutPlace(plan.sheet.map == .battle ? plan.sheet.farmersWithoutPlace : 0)
        return Words(
            zh:
                "\(head.joined(separator: "，"))\(cut?.chinese ?? "")：塘口 \(plan.pondCount)\(form.chinese)，符号 \(plan.allSymbols.count)，注记 \(placed)，放不下的 \(dropped) 条见索引；图号 \(plan.sheet.facts.sheetID)。\(lost.chinese)"
                + (missing.isEmpty ? "" : "\n字体里没有的字，图上印作〓：\(missing.joined(separator: "、"))"),
            en:
                "\(head.joined(separator: ", "))\(cut?.english ?? ""): \(plan.pondCount) ponds\(form.english), \(plan.allSymbols.count) symbols, \(placed) labels; \(dropped) found no room and are in the index. Sheet \(plan.sheet.facts.sheetID).\(lost.english)"
                + (missing.isEmpty
                    ? "" : "\nWithout a form in the type, printed as 〓: \(missing.joined(separator: ", "))"))
    }
}

/// What was printed, and what its proof says.
package struct PrintReport: Sendable {
    /// The sheet first, then its index and its proof where there are such.
    package let files: [String]
    package let proof: ProofReport?
    private let facts: PrintedFacts

    init(files: [String], facts: PrintedFacts, proof: ProofReport?) {
        self.files = files
        self.facts = facts
        self.proof = proof
    }

    /// Whether the sheet has its name: a sheet that fails has none.
    package var isPassed: Bool { proof?.isPassed ?? true }

    package var words: Words { facts.words }
}

import PondModel
import PondPrint

/// What was printed.
package struct PrintReport: Sendable {
    package let path: String
    package let sheetID: String
    package let scale: MapScale
    package let ponds: Int
    package let symbols: Int
    package let labels: Int
    package let dropped: Int
    package let missing: [String]
    private let title: String

    init(path: String, plan: SheetPlan, inventory: DrawnInventory) {
        self.path = path
        sheetID = plan.sheet.facts.sheetID
        scale = plan.window.scale
        ponds = plan.pondCount
        symbols = plan.symbols.count
        labels = plan.labels.count { $0.box != nil }
        dropped = plan.labels.count { $0.box == nil }
        missing = Array(Set(inventory.textsWithoutGlyph)).sorted()
        title = "\(plan.sheet.facts.areaName), \(plan.layout.paper.text), \(scale.text)"
    }

    package var words: Words {
        Words(
            zh: "\(title):塘口 \(ponds),符号 \(symbols),注记 \(labels),放不下的 \(dropped) 条见索引;图号 \(sheetID)。"
                + (missing.isEmpty ? "" : "\n字体里没有的字,图上印作〓:\(missing.joined(separator: "、"))"),
            en:
                "\(title): \(ponds) ponds, \(symbols) symbols, \(labels) labels; \(dropped) found no room and are in the index. Sheet \(sheetID)."
                + (missing.isEmpty
                    ? "" : "\nWithout a form in the type, printed as 〓: \(missing.joined(separator: ", "))"))
    }

}

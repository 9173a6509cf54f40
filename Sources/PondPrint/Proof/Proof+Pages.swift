import Foundation
import PondDrawing
import PondModel

extension Proof {
    /// Half a millimetre is what a print shop cuts off.
    private static let sizeTolerance = 0.5

    func pageSizes(_ found: [PaperSize]) -> ProofFinding {
        var failures: [Words] = []
        let asked = inventory.pages
        if asked.count != found.count {
            failures.append(
                Words(
                    zh: "应有 \(asked.count) 页，实有 \(found.count) 页",
                    en: "\(found.count) pages, not \(asked.count)"))
        }
        for (number, (asked, found)) in zip(asked, found).enumerated() {
            let across = abs(asked.widthMillimetres - found.widthMillimetres)
            let down = abs(asked.heightMillimetres - found.heightMillimetres)
            guard max(across, down) > Self.sizeTolerance else { continue }
            let size = PaperSize(
                widthMillimetres: asked.widthMillimetres, heightMillimetres: asked.heightMillimetres)
            failures.append(
                Words(
                    zh: "第 \(number + 1) 页是 \(Self.text(found))，应为 \(Self.text(size))",
                    en: "page \(number + 1) is \(Self.text(found)), not \(Self.text(size))"))
        }
        return ProofFinding(.pageSize, looked: asked.count, failures: failures)
    }

    /// The type setter's own account: a character without a glyph is drawn as `〓`.
    func glyphs() -> ProofFinding {
        ProofFinding(
            .glyphs, looked: inventory.texts.count,
            failures: inventory.textsWithoutGlyph.map {
                Words(zh: "“\($0)”里有字体没有的字", en: "'\($0)' holds a character that no font has")
            })
    }

    private static func text(_ size: PaperSize) -> String {
        func tenths(_ number: Double) -> String { String((number * 10).rounded() / 10) }
        return "\(tenths(size.widthMillimetres)) × \(tenths(size.heightMillimetres)) mm"
    }
}

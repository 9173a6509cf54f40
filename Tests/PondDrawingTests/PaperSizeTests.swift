import PondDrawing
import Testing

struct PaperSizeTests {
    // ISO 216.
    @Test(arguments: [
        ("A0", 841.0, 1189.0), ("a4", 210, 297), ("2400x1800mm", 2400, 1800), ("900X1200mm", 900, 1200),
    ])
    func sizesAreUnderstood(name: String, width: Double, height: Double) {
        #expect(PaperSize(named: name) == PaperSize(widthMillimetres: width, heightMillimetres: height))
    }

    @Test(arguments: ["A5", "", "2400x1800", "0x100mm", "-1x5mm", "1x2x3mm", "nanxinfmm"])
    func anythingElseIsNone(name: String) { #expect(PaperSize(named: name) == nil) }
}

/// A sheet's trimmed size.
package struct PaperSize: Equatable, Sendable {
    package let widthMillimetres: Double
    package let heightMillimetres: Double

    package init(widthMillimetres: Double, heightMillimetres: Double) {
        self.widthMillimetres = widthMillimetres
        self.heightMillimetres = heightMillimetres
    }
}

extension PaperSize {
    /// The A series of ISO 216, upright, from A0 to A4.
    private static let series = [
        "A0": (841.0, 1189.0), "A1": (594, 841), "A2": (420, 594), "A3": (297, 420), "A4": (210, 297),
    ]

    /// The size of `A0` to `A4`, upright, or of `2400x1800mm`; nil for anything else.
    package init?(named name: String) {
        if let (width, height) = Self.series[name.uppercased()] {
            self.init(widthMillimetres: width, heightMillimetres: height)
            return
        }
        guard name.lowercased().hasSuffix("mm") else { return nil }
        let sides = name.lowercased().dropLast(2).split(separator: "x", omittingEmptySubsequences: false)
            .map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], width > 0, height > 0,
            width.isFinite, height.isFinite
        else { return nil }
        self.init(widthMillimetres: width, heightMillimetres: height)
    }

    /// The same sheet lying on its long side.
    package var landscape: PaperSize {
        PaperSize(
            widthMillimetres: max(widthMillimetres, heightMillimetres),
            heightMillimetres: min(widthMillimetres, heightMillimetres))
    }

    /// `841 × 1189 mm`.
    package var text: String { "\(Self.number(widthMillimetres)) × \(Self.number(heightMillimetres)) mm" }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}

import PondModel

/// One summand of an explanation: so much water, so much feed.
struct ExplanationTerm: Hashable, Sendable {
    var label: Words
    /// `nil` where the water is not told apart.
    var netSquareMetres: Int?
    /// `nil` is unknown.
    var kilograms: Int?
    /// Whether feed is water times a factor, which is then shown.
    var showsFactor: Bool

    /// Tonnes per mu, to at most three places: `1.62`.
    var factor: String? {
        guard showsFactor, let netSquareMetres, netSquareMetres > 0, let kilograms else { return nil }
        // t/mu = (kg / 1000) ÷ (m² × 3 / 2000); in thousandths, so that the text needs no floating format.
        let thousandths = Int((Double(kilograms) * 2000 / 3 / Double(netSquareMetres)).rounded())
        var text = GroupedNumber.thousandths(thousandths, decimals: 3)
        while text.hasSuffix("0") { text.removeLast() }
        return text.hasSuffix(".") ? String(text.dropLast()) : text
    }
}

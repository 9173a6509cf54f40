import PondDrawing

extension MapScale {
    /// The steps of round scales within a power of ten: those of survey sheets (1, 2, 2.5, 5) and between them
    /// what a ruler still turns into metres without a calculator.
    private static let steps = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

    /// Below 1:500 a sheet tells no more of ponds.
    private static let least = 500.0

    /// The largest round scale at which so many metres fit into the window; `nil` where either is empty or
    /// not finite. A single place fits at 1:500.
    package static func largestRound(
        fitting width: Double, by height: Double, into window: PaperBox
    ) -> MapScale? {
        guard width >= 0, height >= 0, width.isFinite, height.isFinite, window.width > 0, window.height > 0
        else { return nil }
        let needed = max(width * 1000 / window.width, height * 1000 / window.height, least)
        return roundScale(atLeast: needed)
    }

    /// The next round denominator from `needed` upwards, with room for the last bit of rounding.
    private static func roundScale(atLeast needed: Double) -> MapScale? {
        var power = 100.0
        while power * 10 <= needed { power *= 10 }
        let candidates = steps.map { $0 * power } + [power * 10]
        return candidates.first { $0 * (1 + 1e-12) >= needed }.flatMap(MapScale.init(denominator:))
    }

    /// Whether so many metres fit into the window at this scale.
    package func fits(_ width: Double, by height: Double, into window: PaperBox) -> Bool {
        let slack = 1 + 1e-9
        return millimetres(ofMetres: width) <= window.width * slack
            && millimetres(ofMetres: height) <= window.height * slack
    }
}

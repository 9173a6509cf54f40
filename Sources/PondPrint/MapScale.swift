/// How many units on the ground are one on paper: 25,000 for 1:25,000.
package struct MapScale: Equatable, Comparable, Sendable {
    package let denominator: Double

    /// Nil unless the denominator is positive and finite.
    package init?(denominator: Double) {
        guard denominator > 0, denominator.isFinite else { return nil }
        self.denominator = denominator
    }

    /// The larger scale shows things larger: 1:2,000 is greater than 1:25,000.
    package static func < (left: MapScale, right: MapScale) -> Bool { left.denominator > right.denominator }

    /// Millimetres on paper of a length on the ground in metres.
    package func millimetres(ofMetres metres: Double) -> Double { metres * 1000 / denominator }
}

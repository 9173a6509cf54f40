/// A coefficient with its all-low, typical and all-high value.
package struct Estimate: Hashable, Sendable {
    package var low: Double
    package var typical: Double
    package var high: Double

    package init(low: Double, typical: Double, high: Double) {
        self.low = low
        self.typical = typical
        self.high = high
    }
}

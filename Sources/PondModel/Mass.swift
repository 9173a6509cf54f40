import PondGeodesy

/// A mass, held in kilograms.
package struct Mass: Quantity {
    package var amount: Double
    package init(amount: Double) { self.amount = amount }

    package static func kilograms(_ count: Double) -> Mass { Mass(amount: count) }
    package static func tonnes(_ count: Double) -> Mass { Mass(amount: count * 1000) }
    package var kilograms: Double { amount }
    package var tonnes: Double { amount / 1000 }

    /// The whole kilograms that the store keeps, so that sums stay exact.
    package var wholeKilograms: Int { Int(amount.rounded()) }
}

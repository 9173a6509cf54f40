/// A number with a unit: it adds, compares and scales, and never mixes with another unit.
package protocol Quantity: Comparable, Hashable, Sendable {
    /// The amount in the quantity's own unit, the one its other names are computed from.
    var amount: Double { get set }
    init(amount: Double)
}

extension Quantity {
    package static var zero: Self { Self(amount: 0) }
    package static func + (left: Self, right: Self) -> Self { Self(amount: left.amount + right.amount) }
    package static func - (left: Self, right: Self) -> Self { Self(amount: left.amount - right.amount) }
    package static func * (left: Self, factor: Double) -> Self { Self(amount: left.amount * factor) }
    package static func / (left: Self, divisor: Double) -> Self { Self(amount: left.amount / divisor) }
    /// How many times `right` goes into `left`.
    package static func / (left: Self, right: Self) -> Double { left.amount / right.amount }
    package static func += (left: inout Self, right: Self) { left.amount += right.amount }
    package static func < (left: Self, right: Self) -> Bool { left.amount < right.amount }
}

/// A length, held in metres.
package struct Length: Quantity {
    package var amount: Double
    package init(amount: Double) { self.amount = amount }

    package static func metres(_ count: Double) -> Length { Length(amount: count) }
    package static func kilometres(_ count: Double) -> Length { Length(amount: count * 1000) }
    package var metres: Double { amount }
    package var kilometres: Double { amount / 1000 }
}

/// A surface area, held in square metres. One hectare is 15 mu, so one mu is 2000/3 m².
package struct Area: Quantity {
    package var amount: Double
    package init(amount: Double) { self.amount = amount }

    package static func squareMetres(_ count: Double) -> Area { Area(amount: count) }
    package static func mu(_ count: Double) -> Area { Area(amount: count * 2000 / 3) }
    package var squareMetres: Double { amount }
    package var mu: Double { amount * 3 / 2000 }
}

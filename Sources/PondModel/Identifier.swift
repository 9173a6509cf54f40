/// The number by which the store knows an `Owner`. It never leaves the store's file.
package struct Identifier<Owner>: Hashable, Sendable {
    package let number: Int64
    package init(_ number: Int64) { self.number = number }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

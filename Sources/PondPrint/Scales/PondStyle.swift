import PondGeodesy

/// Whether ponds are drawn one by one or as blocks.
package enum PondStyle: String, Codable, CaseIterable, Sendable {
    case outlines, blocks

    /// A label of 10 mm goes onto a pond whose short side is 10 mm: the median pond decides [B].
    package static let leastShortSide = 10.0

    /// Single outlines where the median pond's short side is at least `least` millimetres at this scale: room for a
    /// sticker, or for a number on a sheet that is read in the hand. `shortSides` are in metres on the ground; without
    /// any there is nothing to merge.
    package init(shortSides: [Double], at scale: MapScale, least: Double = leastShortSide) {
        let median = Self.median(shortSides).map(scale.millimetres(ofMetres:))
        self = (median ?? .infinity) >= least ? .outlines : .blocks
    }

    /// The value in the middle; of an even number, the mean of the two in the middle.
    package static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    }
}

import PondDrawing

/// A label that found its place.
package struct PlacedLabel: Hashable, Sendable {
    package enum Way: String, Codable, Sendable {
        /// Within its outline.
        case inside
        /// At one of the eight places around its point or outline.
        case beside
        /// Further off, with a line.
        case led
        /// Over outlines.
        case crossing
    }

    /// Which of the labels given.
    package let index: Int
    package let box: PaperBox
    package let way: Way
    /// From the label's edge to its place, where `way` is `led`.
    package let leader: Leader?

    package struct Leader: Hashable, Sendable {
        package let start: PaperPoint
        package let end: PaperPoint
    }
}

/// A label that found none, and why.
package struct DroppedLabel: Hashable, Sendable {
    package enum Reason: String, Codable, Sendable {
        /// Its place is not on this map.
        case outside
        /// Every position is taken by symbols, outlines or more important labels.
        case crowded
        /// Larger than the whole map.
        case tooLarge
    }

    package let index: Int
    package let reason: Reason
}

/// Where labels go and which are left for the index.
package struct LabelPlan: Sendable {
    /// In the order of their importance.
    package let placed: [PlacedLabel]
    package let dropped: [DroppedLabel]
    /// How many positions were tried: what the work grows by.
    package let trials: Int
}

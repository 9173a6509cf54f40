import Foundation

/// Shapes as numbers to search by.
extension PageShape {
    /// Direction, then slopes or places and angles; empty for flat paper.
    var unknowns: [Double] {
        switch self {
        case .flat: []
        case .bent(let direction, let slope): [direction.radians] + slope
        case .folded(let direction, let creases):
            [direction.radians] + creases.flatMap { [$0.place, $0.angle] }
        }
    }

    /// The same kind of shape with other numbers.
    func with(_ unknowns: ArraySlice<Double>) -> PageShape {
        let numbers = Array(unknowns)
        switch self {
        case .flat: return .flat
        case .bent:
            return .bent(PageDirection(radians: numbers[0]), slope: Array(numbers.dropFirst()))
        case .folded(_, let creases):
            return .folded(
                PageDirection(radians: numbers[0]),
                creases.indices.map { PageCrease(place: numbers[1 + 2 * $0], angle: numbers[2 + 2 * $0]) })
        }
    }

    /// How far its numbers are from what paper does, each in units of what is common.
    var strain: [Double] {
        switch self {
        case .flat: []
        case .bent(_, let slope): zip(slope, [1, 1, 1]).map { $0 / $1 }
        case .folded(_, let creases): creases.flatMap { [$0.place, $0.angle] }
        }
    }

    // MARK: - Starts

    /// Bends to start from: every third of a right angle.
    static let bends = (0..<6).map {
        PageShape.bent(PageDirection(radians: Double($0) * .pi / 6), slope: [0.05, 0, 0])
    }

    /// Folds to start from: a crease at three places along the sides and in the middle aslant.
    static let folds: [PageShape] =
        [PageDirection.across, .down].flatMap { direction in
            [-0.35, 0, 0.35].map { folded(direction, [PageCrease(place: $0, angle: 0.05)]) }
        }
        + [0.25, 0.75].map {
            folded(PageDirection(radians: $0 * .pi), [PageCrease(place: 0, angle: 0.05)])
        }

    /// Two creases to start from: in three parts, or both on one half; along the sides and aslant.
    static let doubleFolds = (0..<4).flatMap { quarter in
        [(-0.35, 0.35), (-0.45, 0.05), (-0.05, 0.45)].map { first, second in
            folded(
                PageDirection(radians: Double(quarter) * .pi / 4),
                [PageCrease(place: first, angle: 0.05), PageCrease(place: second, angle: -0.05)])
        }
    }
}

import Foundation

/// Lines and curves on paper, in millimetres; may have several parts, and holes by the even-odd rule.
package struct PaperPath: Sendable {
    package enum Step: Sendable {
        case move(PaperPoint)
        case line(PaperPoint)
        /// A cubic Bézier curve.
        case curve(PaperPoint, PaperPoint, PaperPoint)
        /// A full circle, a part of its own.
        case circle(PaperPoint, radius: Double)
        case close
    }

    package var steps: [Step]

    package init(_ steps: [Step] = []) { self.steps = steps }

    /// An open line through the places.
    package init(line places: [PaperPoint]) {
        steps = places.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
    }

    /// Closed rings; where a ring lies in another, it is a hole.
    package init(rings: [[PaperPoint]]) {
        steps = []
        steps.reserveCapacity(rings.reduce(0) { $0 + $1.count + 1 })
        for ring in rings where ring.count > 1 {
            for (index, place) in ring.enumerated() { steps.append(index == 0 ? .move(place) : .line(place)) }
            steps.append(.close)
        }
    }

    package init(_ box: PaperBox) {
        self.init(rings: [
            [
                PaperPoint(x: box.left, y: box.top), PaperPoint(x: box.right, y: box.top),
                PaperPoint(x: box.right, y: box.bottom), PaperPoint(x: box.left, y: box.bottom),
            ]
        ])
    }

    package static func circle(_ centre: PaperPoint, radius: Double) -> PaperPath {
        PaperPath([.circle(centre, radius: radius)])
    }

    package mutating func add(_ other: PaperPath) { steps += other.steps }
}

// MARK: - Shapes of symbols

extension PaperPath {
    /// A regular polygon with its first corner `turned` degrees clockwise from straight up.
    package static func polygon(
        sides: Int, _ centre: PaperPoint, radius: Double, turned: Double = 0
    ) -> PaperPath {
        PaperPath(rings: [
            (0..<sides).map { corner(centre, radius, Double($0) / Double(sides) * 360 + turned) }
        ])
    }

    /// A five-pointed star, one point up.
    package static func star(_ centre: PaperPoint, radius: Double) -> PaperPath {
        // The inner corners of a regular pentagram lie at 1/φ² of its radius.
        let inner = radius * 0.381_966
        return PaperPath(rings: [
            (0..<10).map { corner(centre, $0.isMultiple(of: 2) ? radius : inner, Double($0) * 36) }
        ])
    }

    /// A flag on its staff, which stands on the middle of the box's lower edge.
    package static func flag(in box: PaperBox) -> (staff: PaperPath, cloth: PaperPath) {
        let foot = PaperPoint(x: box.centre.x, y: box.bottom)
        let top = PaperPoint(x: box.centre.x, y: box.top)
        let cloth = [
            top, PaperPoint(x: box.right, y: box.top + box.height * 0.25),
            PaperPoint(x: box.centre.x, y: box.top + box.height * 0.5),
        ]
        return (PaperPath(line: [foot, top]), PaperPath(rings: [cloth]))
    }

    private static func corner(_ centre: PaperPoint, _ radius: Double, _ degrees: Double) -> PaperPoint {
        let angle = degrees * .pi / 180
        return PaperPoint(x: centre.x + radius * sin(angle), y: centre.y - radius * cos(angle))
    }
}

import Foundation

/// A direction on paper.
package struct PageDirection: Hashable, Codable, Sendable {
    /// From the paper's x towards its y.
    package let radians: Double

    package init(radians: Double) { self.radians = radians }

    package static let across = PageDirection(radians: 0)
    package static let down = PageDirection(radians: .pi / 2)

    var cosine: Double { cos(radians) }
    var sine: Double { sin(radians) }

    /// How far a place lies along the direction, and how far beside it.
    func turned(_ x: Double, _ y: Double) -> (Double, Double) {
        (x * cosine + y * sine, y * cosine - x * sine)
    }

    func turnedBack(_ along: Double, _ beside: Double) -> (Double, Double) {
        (along * cosine - beside * sine, along * sine + beside * cosine)
    }
}

/// A straight crease across a direction.
package struct PageCrease: Hashable, Codable, Sendable {
    /// Along the direction; 0 is the paper's middle, and the longer side runs from -1 to 1.
    package let place: Double
    /// By how much the slope changes, in radians.
    package let angle: Double

    package init(place: Double, angle: Double) {
        self.place = place
        self.angle = angle
    }
}

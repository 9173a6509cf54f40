import PondGeodesy

/// A point, or an arrow, of a plane without unit: what the fits compute with.
struct PlanePoint: Hashable, Codable, Sendable {
    var x: Double
    var y: Double

    static func + (left: Self, right: Self) -> Self { Self(x: left.x + right.x, y: left.y + right.y) }
    static func - (left: Self, right: Self) -> Self { Self(x: left.x - right.x, y: left.y - right.y) }
    static func * (left: Self, factor: Double) -> Self { Self(x: left.x * factor, y: left.y * factor) }

    var squaredLength: Double { x * x + y * y }
    var length: Double { squaredLength.squareRoot() }
    var isFinite: Bool { x.isFinite && y.isFinite }
    /// The signed area of the parallelogram of two arrows, positive when `other` lies to the left.
    func cross(_ other: Self) -> Double { x * other.y - y * other.x }
}

extension PixelPoint {
    /// The pixel with y upwards, as on the ground, so that turning has one sense everywhere.
    var upwards: PlanePoint { PlanePoint(x: x, y: -y) }

    init(upwards point: PlanePoint) { self.init(x: point.x, y: -point.y) }
}

extension Coordinate {
    var point: PlanePoint { PlanePoint(x: x, y: y) }

    init(_ point: PlanePoint) { self.init(x: point.x, y: point.y) }
}

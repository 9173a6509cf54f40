/// What a mapping does all over a photo, looked at in the crossings of a grid.
struct PhotoGrid {
    private static let steps = 40

    /// The part of the crossings that have no place or lie turned over, and the first of them.
    private(set) var folded: (share: Double, first: PixelPoint)?
    /// The crossing, among those not folded, that is stretched most one way over the other.
    private(set) var mostStretched: (ratio: Double, at: PixelPoint)

    /// Looks between the two corners, at the crossings that are asked for.
    init(
        _ mapping: PlaneMapping, from corner: PixelPoint, to opposite: PixelPoint,
        where isAsked: (PixelPoint) -> Bool = { _ in true }
    ) {
        var (bad, asked, first) = (0, 0, PixelPoint?.none)
        mostStretched = (1, corner)
        for row in 0...Self.steps {
            for column in 0...Self.steps {
                let pixel = PixelPoint(
                    x: corner.x + (opposite.x - corner.x) * Double(column) / Double(Self.steps),
                    y: corner.y + (opposite.y - corner.y) * Double(row) / Double(Self.steps))
                guard isAsked(pixel) else { continue }
                asked += 1
                let derivative = mapping.derivative(at: pixel)
                guard mapping.coordinate(of: pixel) != nil, derivative.determinant > 0 else {
                    bad += 1
                    first = first ?? pixel
                    continue
                }
                let stretches = derivative.stretches
                let ratio = stretches.largest / max(stretches.smallest, .leastNormalMagnitude)
                if ratio > mostStretched.ratio { mostStretched = (ratio, pixel) }
            }
        }
        folded = first.map { (Double(bad) / Double(asked), $0) }
    }

    /// Looks around the points alone, as far as they usually lie apart: marks are drawn there.
    init(_ mapping: PlaneMapping, around points: [PixelPoint]) {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let reach = Self.usualDistance(points)
        self.init(
            mapping, from: PixelPoint(x: xs.min()! - reach, y: ys.min()! - reach),
            to: PixelPoint(x: xs.max()! + reach, y: ys.max()! + reach)
        ) { pixel in
            points.contains { ($0.upwards - pixel.upwards).length <= reach }
        }
    }

    /// The median of the points' distances to their nearest neighbours.
    private static func usualDistance(_ points: [PixelPoint]) -> Double {
        let nearest = points.indices.map { one in
            points.indices.reduce(Double.infinity) { least, other in
                other == one ? least : min(least, (points[other].upwards - points[one].upwards).length)
            }
        }
        return nearest.sorted()[nearest.count / 2]
    }
}

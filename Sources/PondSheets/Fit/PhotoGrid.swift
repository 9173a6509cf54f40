/// What a mapping does all over a photo, looked at in the crossings of a grid.
struct PhotoGrid {
    private static let steps = 40

    /// The part of the crossings that have no place or lie turned over, and the first of them.
    private(set) var folded: (share: Double, first: PixelPoint)?
    /// The crossing, among those not folded, that is stretched most one way over the other.
    private(set) var mostStretched: (ratio: Double, at: PixelPoint)

    /// Looks between the two corners.
    init(_ mapping: PlaneMapping, from corner: PixelPoint, to opposite: PixelPoint) {
        var (bad, first) = (0, PixelPoint?.none)
        mostStretched = (1, corner)
        for row in 0...Self.steps {
            for column in 0...Self.steps {
                let pixel = PixelPoint(
                    x: corner.x + (opposite.x - corner.x) * Double(column) / Double(Self.steps),
                    y: corner.y + (opposite.y - corner.y) * Double(row) / Double(Self.steps))
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
        let count = Double((Self.steps + 1) * (Self.steps + 1))
        folded = first.map { (Double(bad) / count, $0) }
    }
}

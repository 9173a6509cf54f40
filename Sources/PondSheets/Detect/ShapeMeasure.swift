import Foundation

/// The form of a filled shape: its middle, its axes, and how round it is.
struct ShapeMeasure {
    let area: Double
    let middle: PixelPoint
    /// The diameters of the ellipse with the same moments of inertia, long and short.
    let long: Double
    let short: Double
    /// The surface over that of the ellipse: 1 for an ellipse, less for everything else.
    let fullness: Double
    private let axis: (x: Double, y: Double)

    init?(_ mask: InkMask) {
        var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for at in mask.isSet.indices where mask.isSet[at] {
            let (x, y) = (Double(at % mask.width) + 0.5, Double(at / mask.width) + 0.5)
            count += 1
            sumX += x
            sumY += y
            sumXX += x * x
            sumYY += y * y
            sumXY += x * y
        }
        guard count > 0 else { return nil }
        area = count
        middle = PixelPoint(x: sumX / count, y: sumY / count)
        // A pixel is a square, whose own moment is a twelfth.
        let xx = sumXX / count - middle.x * middle.x + 1 / 12
        let yy = sumYY / count - middle.y * middle.y + 1 / 12
        let xy = sumXY / count - middle.x * middle.y
        let half = (xx + yy) / 2
        let spread = ((xx - yy) * (xx - yy) / 4 + xy * xy).squareRoot()
        let (most, least) = (half + spread, max(half - spread, 1 / 12))
        // The moment of an ellipse along an axis is a sixteenth of its squared diameter.
        long = 4 * most.squareRoot()
        short = 4 * least.squareRoot()
        fullness = count / (.pi / 4 * long * short)
        let angle = atan2(2 * xy, xx - yy) / 2
        axis = (cos(angle), sin(angle))
    }

    /// How unevenly far an edge lies from the middle, after the ellipse is made a circle: the waves of three to eight
    /// swings around it, as their root mean square. 0 for an ellipse, 0.09 for a square. Shorter waves are the steps
    /// from pixel to pixel.
    func unevenness(of edge: [PixelPoint]) -> Double {
        let polar = edge.map { corner -> (radius: Double, angle: Double) in
            let (x, y) = (corner.x - middle.x, corner.y - middle.y)
            let along = (x * axis.x + y * axis.y) / (long / 2)
            let across = (y * axis.x - x * axis.y) / (short / 2)
            return ((along * along + across * across).squareRoot(), atan2(across, along))
        }
        guard polar.count > 8 else { return 1 }
        var power = 0.0
        for swings in 3...8 {
            var (real, imaginary) = (0.0, 0.0)
            for index in polar.indices {
                let next = polar[(index + 1) % polar.count]
                let turn = remainder(next.angle - polar[index].angle, 2 * .pi)
                let radius = (polar[index].radius + next.radius) / 2
                let angle = Double(swings) * (polar[index].angle + turn / 2)
                real += radius * cos(angle) * turn
                imaginary += radius * sin(angle) * turn
            }
            power += (real * real + imaginary * imaginary) / (2 * .pi * .pi)
        }
        return power.squareRoot()
    }
}

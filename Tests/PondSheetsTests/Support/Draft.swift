import PondGeodesy
import PondModel
import PondSheets

/// Made-up control points of a made-up photo.
enum Draft {
    static let limits = Policy.Sheets.usual
    static let ganyu = Position(longitude: 119.12425, latitude: 34.84065)
    static let plane = LocalPlane(centre: ganyu)
    static let photo = PhotoSize(width: 4000, height: 3000)

    /// Pixels by chance over the photo.
    static func pixels(_ count: Int, seed: UInt64) -> [PixelPoint] {
        var dice = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            PixelPoint(x: .random(in: 0...4000, using: &dice), y: .random(in: 0...3000, using: &dice))
        }
    }

    /// The places a tilted camera gives pixels of a page: metres of the plane around Ganyu.
    static func tilted(_ pixel: PixelPoint) -> Coordinate {
        let (x, y) = (pixel.x - 2000, 1500 - pixel.y)
        let w = 1 + 0.00004 * x - 0.00007 * y
        return Coordinate(x: (0.5 * x + 0.06 * y + 30) / w, y: (-0.05 * x + 0.55 * y - 12) / w)
    }

    /// Control points whose places are those of `place`, with so much noise in metres on each coordinate.
    static func points(
        _ pixels: [PixelPoint], noise: Double = 0, seed: UInt64 = 1,
        place: (PixelPoint) -> Coordinate = tilted
    ) -> [ControlPoint] {
        var dice = SeededGenerator(seed: seed)
        return pixels.enumerated().map { index, pixel in
            var coordinate = place(pixel)
            coordinate.x += noise * normal(&dice)
            coordinate.y += noise * normal(&dice)
            return ControlPoint(
                pixel: pixel, position: plane.position(of: coordinate), name: "P\(index + 1)")
        }
    }

    /// The sum of twelve dice is near enough to normal for tests.
    static func normal(_ dice: inout SeededGenerator) -> Double {
        (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) }
    }
}

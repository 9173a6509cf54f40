import Foundation
import PondGeodesy
import Testing

@testable import PondSheets

struct PlaneMappingTests {
    /// GDAL's own least squares and thin-plate splines, called with the same control points.
    @Test(
        .enabled(if: Peer.isInstalled("gdaltransform"), "gdaltransform is not installed"),
        arguments: [
            (SheetModel.affine, ["-order", "1"], 9, UInt64(1)), (.polynomial2, ["-order", "2"], 9, 2),
            (.polynomial2, ["-order", "2"], 30, 3), (.spline, ["-tps"], 12, 4), (.spline, ["-tps"], 40, 5),
        ])
    func forwardFitsAgreeWithGDALToAThousandthOfAPixel(
        model: SheetModel, options: [String], count: Int, seed: UInt64
    ) throws {
        let pixels = Draft.pixels(count, seed: seed)
        var dice = SeededGenerator(seed: seed)
        let places = pixels.map { pixel in
            let place = Draft.tilted(pixel)
            return Coordinate(x: place.x + 5 * Draft.normal(&dice), y: place.y + 5 * Draft.normal(&dice))
        }
        let controls = zip(pixels, places).flatMap { pixel, place in
            ["-gcp"] + [pixel.x, pixel.y, place.x, place.y].map { "\($0)" }
        }
        let asked = Draft.pixels(50, seed: seed + 100)
        let input = asked.map { "\($0.x) \($0.y)\n" }.joined()
        let answer = try Peer.run("gdaltransform", options + controls, input: input)
            .split(separator: "\n").map { $0.split(separator: " ").compactMap { Double($0) } }
        try #require(answer.count == asked.count)
        let mapping = try #require(PlaneMapping.fit(model, from: pixels, to: places, exactSpline: true))
        for (pixel, theirs) in zip(asked, answer) {
            let ours = try #require(mapping.coordinate(of: pixel))
            let off = try #require(
                mapping.pixels(ofMetres: Coordinate(x: ours.x - theirs[0], y: ours.y - theirs[1]), at: pixel))
            #expect(off < 0.001, "\(model) at \(pixel)")
        }
    }

    @Test(arguments: SheetModel.allCases)
    func theInverseTrulyInverts(model: SheetModel) throws {
        let pixels = Draft.pixels(20, seed: 6)
        let places = Draft.points(pixels, noise: 8).map { Draft.plane.coordinate(of: $0.position) }
        let mapping = try #require(PlaneMapping.fit(model, from: pixels, to: places))
        for pixel in Draft.pixels(200, seed: 7) {
            let place = try #require(mapping.coordinate(of: pixel))
            let back = try #require(mapping.pixel(of: place))
            #expect(abs(back.x - pixel.x) < 1e-6 && abs(back.y - pixel.y) < 1e-6)
        }
    }

    /// The least squares of complex numbers w = a·z + b in closed form.
    @Test func aSimilarityIsTheClosedFormOfComplexNumbers() throws {
        let pixels = Draft.pixels(7, seed: 8)
        let places = Draft.points(pixels, noise: 20).map { Draft.plane.coordinate(of: $0.position) }
        let count = Double(pixels.count)
        let (zx, zy) = (pixels.map(\.x).reduce(0, +) / count, pixels.map { -$0.y }.reduce(0, +) / count)
        let (wx, wy) = (places.map(\.x).reduce(0, +) / count, places.map(\.y).reduce(0, +) / count)
        var (real, imaginary, square) = (0.0, 0.0, 0.0)
        for (pixel, place) in zip(pixels, places) {
            let (x, y, u, v) = (pixel.x - zx, -pixel.y - zy, place.x - wx, place.y - wy)
            real += x * u + y * v
            imaginary += x * v - y * u
            square += x * x + y * y
        }
        let (a, b) = (real / square, imaginary / square)
        let mapping = try #require(PlaneMapping.fit(.similarity, from: pixels, to: places))
        for pixel in Draft.pixels(20, seed: 9) {
            let (x, y) = (pixel.x - zx, -pixel.y - zy)
            let place = try #require(mapping.coordinate(of: pixel))
            #expect(abs(place.x - (a * x - b * y + wx)) < 1e-6)
            #expect(abs(place.y - (b * x + a * y + wy)) < 1e-6)
        }
    }

    /// P. Heckbert, Fundamentals of Texture Mapping and Image Warping, 1989, section 2.2.3: the unit square
    /// onto the corners (0, 0), (2, 0), (1.5, 1), (0, 1). There dx1 = 0.5, dx2 = -1.5, dy1 = -1, dy2 = 0, sx
    /// = -0.5, sy = 0, so g = 0, h = 1/3 and x = 2u/(1 + v/3), y = (4/3)v/(1 + v/3).
    @Test func fourPointsGiveHeckbertsProjection() throws {
        let square = [(0.0, 0.0), (1, 0), (1, 1), (0, 1)].map { PixelPoint(x: $0.0, y: -$0.1) }
        let corners = [(0.0, 0.0), (2, 0), (1.5, 1), (0, 1)].map { Coordinate(x: $0.0, y: $0.1) }
        let mapping = try #require(PlaneMapping.fit(.projective, from: square, to: corners))
        for (u, v) in [(0.5, 0.5), (0.25, 0.75), (0.9, 0.1), (0.5, 1)] {
            let w = 1 + v / 3
            let place = try #require(mapping.coordinate(of: PixelPoint(x: u, y: -v)))
            #expect(abs(place.x - 2 * u / w) < 1e-9 && abs(place.y - 4 / 3 * v / w) < 1e-9)
        }
    }

    /// The sum of squares rises whichever parameter is moved, either way.
    @Test func noProjectionNearTheFittedOneIsBetter() throws {
        let pixels = Draft.pixels(15, seed: 10)
        let points = pixels.map(\.upwards)
        let places = Draft.points(pixels, noise: 30).map { Draft.plane.coordinate(of: $0.position).point }
        let (from, to) = (PointFrame(points), PointFrame(places))
        let (inner, outer) = (points.map(from.inner), places.map(to.inner))
        let search = try #require(ParametricSearch<ProjectiveShape>(from: inner, to: outer))
        func square(_ shape: ProjectiveShape) -> Double {
            zip(inner, outer).reduce(0) { $0 + ($1.1 - shape.image(of: $1.0)!).squaredLength }
        }
        let least = square(search.shape)
        #expect(least > 0)
        for index in 0..<ProjectiveShape.parameterCount {
            for step in [-1e-4, 1e-4] {
                var parameters = search.shape.parameters
                parameters[index] += step
                #expect(square(ProjectiveShape(parameters: parameters)) > least)
            }
        }
    }

    /// Ground beyond the horizon of the photo was never in it.
    @Test func groundBehindTheCameraHasNoPixel() throws {
        let pixels = Draft.pixels(6, seed: 11)
        let mapping = try #require(
            PlaneMapping.fit(.projective, from: pixels, to: pixels.map(Draft.tilted)))
        let horizon = PixelPoint(x: 2000 - 1 / 0.00004 - 5000, y: 1500)
        #expect(mapping.coordinate(of: horizon) == nil)
        // w = -0.2 lies behind: its coordinate by the formula alone.
        let behind = Draft.tilted(PixelPoint(x: 2000 - 30_000, y: 1500))
        #expect(mapping.pixel(of: behind) == nil)
    }

    @Test func aParabolaHasNoPixelBeyondItsFold() throws {
        let pixels = Draft.pixels(20, seed: 12)
        let mapping = try #require(
            PlaneMapping.fit(
                .polynomial2, from: pixels,
                to: pixels.map { Coordinate(x: $0.x - $0.x * $0.x / 12_000, y: -$0.y) }))
        // x − x²/12000 is at most 3000, at x = 6000.
        #expect(mapping.pixel(of: Coordinate(x: 3001, y: -1000)) == nil)
        let near = try #require(mapping.pixel(of: Coordinate(x: 2900, y: -1000)))
        #expect(near.x < 6000)
        #expect(abs(near.x - near.x * near.x / 12_000 - 2900) < 1e-6)
    }

    @Test(arguments: SheetModel.allCases)
    func aStoredTransformIsTheSame(model: SheetModel) throws {
        let fit = try #require(SheetFit(model, to: Draft.points(Draft.pixels(14, seed: 13), noise: 4)))
        let stored = try JSONEncoder().encode(fit.transform)
        #expect(try JSONDecoder().decode(SheetTransform.self, from: stored) == fit.transform)
    }
}

import PondDrawing

/// Where a page's millimetres lie in a photo, both ways.
package struct PageCamera: Equatable, Codable, Sendable {
    package let shape: PageShape
    let paper: Scaling
    let photo: Scaling
    /// Three rows of the shape's terms, the last without its leading one; then the lens.
    let parameters: [Double]

    /// Brings coordinates near to one: most accurate for the numbers of a fit.
    struct Scaling: Equatable, Codable, Sendable {
        let x: Double
        let y: Double
        let unit: Double
    }

    init(shape: PageShape, paper: Scaling, photo: Scaling, parameters: [Double]) {
        precondition(parameters.count == Self.parameterCount(of: shape))
        self.shape = shape
        self.paper = paper
        self.photo = photo
        self.parameters = parameters
    }

    static func parameterCount(of shape: PageShape) -> Int { 3 * (3 + shape.extraTerms) }

    /// The radial distortion: a spot at distance d from the middle, in half diagonals, belongs at `d + lens d³`.
    var lens: Double { parameters[parameters.count - 1] }

    /// Where the spot of the page is seen; nil when it lies behind the camera.
    package func pixel(of spot: PaperPoint) -> PixelPoint? {
        let seen = project((spot.x - paper.x) / paper.unit, (spot.y - paper.y) / paper.unit)
        guard let seen else { return nil }
        let bent = distorted(seen.x, seen.y)
        return PixelPoint(x: photo.x + bent.x * photo.unit, y: photo.y + bent.y * photo.unit)
    }

    /// The spot of the page that is seen there, by Newton's method; nil where there is none.
    package func paperPoint(of pixel: PixelPoint) -> PaperPoint? {
        let (dx, dy) = ((pixel.x - photo.x) / photo.unit, (pixel.y - photo.y) / photo.unit)
        let straight = 1 + lens * (dx * dx + dy * dy)
        guard let spot = solve(dx * straight, dy * straight) else { return nil }
        return PaperPoint(x: paper.x + spot.x * paper.unit, y: paper.y + spot.y * paper.unit)
    }

    // MARK: - Projection

    private func project(_ x: Double, _ y: Double) -> (x: Double, y: Double)? {
        let sums = rows(shape.terms(x: x, y: y))
        let depth = 1 + sums.depth
        return depth > 1e-6 ? (sums.x / depth, sums.y / depth) : nil
    }

    /// The three sums over the terms; the third without its constant one.
    private func rows(_ terms: [Double]) -> (x: Double, y: Double, depth: Double) {
        let count = terms.count
        var sums = (x: 0.0, y: 0.0, depth: 0.0)
        for index in 0..<count {
            sums.x += parameters[index] * terms[index]
            sums.y += parameters[count + index] * terms[index]
            if index > 0 { sums.depth += parameters[2 * count + index - 1] * terms[index] }
        }
        return sums
    }

    private func solve(_ seenX: Double, _ seenY: Double) -> (x: Double, y: Double)? {
        var (x, y) = (0.0, 0.0)
        for _ in 0..<60 {
            let sums = rows(shape.terms(x: x, y: y))
            let slopes = shape.slopes(x: x, y: y)
            let (alongX, alongY) = (rows(slopes.x), rows(slopes.y))
            let missX = sums.x - seenX * (1 + sums.depth)
            let missY = sums.y - seenY * (1 + sums.depth)
            let (a, b) = (alongX.x - seenX * alongX.depth, alongY.x - seenX * alongY.depth)
            let (c, d) = (alongX.y - seenY * alongX.depth, alongY.y - seenY * alongY.depth)
            let determinant = a * d - b * c
            guard abs(determinant) > 1e-12 else { return nil }
            let step = (x: (d * missX - b * missY) / determinant, y: (a * missY - c * missX) / determinant)
            // A step of more than the page's own length would leave the part where the shape means anything.
            let length = (step.x * step.x + step.y * step.y).squareRoot()
            let share = length > 1 ? 1 / length : 1
            x -= step.x * share
            y -= step.y * share
            if length < 1e-10 { return 1 + sums.depth > 1e-6 ? (x, y) : nil }
        }
        return nil
    }

    /// Inverts `d + lens d³` along the radius.
    private func distorted(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
        let radius = (x * x + y * y).squareRoot()
        guard radius > 0, lens != 0 else { return (x, y) }
        var seen = radius
        for _ in 0..<8 { seen -= (seen + lens * seen * seen * seen - radius) / (1 + 3 * lens * seen * seen) }
        return (x * seen / radius, y * seen / radius)
    }
}

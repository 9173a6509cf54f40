/// Where marks of a drawing lie by what other marks say: a global affine mapping, and around each mark what
/// its nearest neighbours depart from it, since hand-drawn scale changes from place to place.
struct SketchPlacing {
    private static let neighbours = 10

    let pixels: [PlanePoint]
    /// The metres of the linked ponds; nil for marks that say nothing.
    var places: [PlanePoint?]
    private let global: AffineShape
    private let frame: PointFrame
    private let ground: PointFrame

    /// Nil with fewer than three linked marks, or all in line.
    init?(pixels: [PlanePoint], places: [PlanePoint?]) {
        let known = pixels.indices.filter { places[$0] != nil }
        frame = PointFrame(known.map { pixels[$0] })
        ground = PointFrame(known.map { places[$0]! })
        let (frame, ground) = (frame, ground)
        guard
            let search = ParametricSearch<AffineShape>(
                from: known.map { frame.inner(pixels[$0]) }, to: known.map { ground.inner(places[$0]!) })
        else { return nil }
        global = search.shape
        self.pixels = pixels
        self.places = places
    }

    /// The metres of a mark by its neighbours without those `excluded`.
    func place(of mark: Int, without excluded: [Int]) -> PlanePoint {
        let pixel = pixels[mark]
        let near = pixels.indices
            .filter { places[$0] != nil && $0 != mark && !excluded.contains($0) }
            .map { (index: $0, distance: (pixels[$0] - pixel).length) }
            .sorted { $0.distance < $1.distance }.prefix(Self.neighbours)
        let base = affine(pixel)
        guard near.count >= 4, let reach = near.last?.distance, reach > 0 else { return base }
        let arrows = near.map { (pixels[$0.index] - pixel) * (1 / reach) }
        let departures = near.map { places[$0.index]! - affine(pixels[$0.index]) }
        var weights = near.map { 1 / (0.1 + $0.distance * $0.distance / (reach * reach)) }
        var shift = Self.shift(arrows, departures, weights)
        // Twice more with less trust in neighbours that depart from their own neighbours.
        for _ in 0..<2 {
            let rests = zip(arrows, departures).map { ($1 - shift.at($0)).length }
            let scale = max(rests.sorted()[rests.count / 2], 1e-6)
            for index in weights.indices {
                let square = rests[index] * rests[index] / (4 * scale * scale)
                weights[index] =
                    1 / (0.1 + near[index].distance * near[index].distance / (reach * reach)) / (1 + square)
            }
            shift = Self.shift(arrows, departures, weights)
        }
        return base + shift.at(PlanePoint(x: 0, y: 0))
    }

    /// The metres of a mark by the mapping of the whole page.
    func roughPlace(of mark: Int) -> PlanePoint { affine(pixels[mark]) }

    private func affine(_ pixel: PlanePoint) -> PlanePoint {
        ground.outer(global.image(of: frame.inner(pixel)) ?? PlanePoint(x: 0, y: 0))
    }

    /// A linear field of departures.
    private struct Shift {
        let x: [Double]
        let y: [Double]

        func at(_ arrow: PlanePoint) -> PlanePoint {
            PlanePoint(
                x: x[0] + x[1] * arrow.x + x[2] * arrow.y, y: y[0] + y[1] * arrow.x + y[2] * arrow.y)
        }
    }

    /// Weighted least squares with a little weight on no slope, for neighbours in line.
    private static func shift(
        _ arrows: [PlanePoint], _ departures: [PlanePoint], _ weights: [Double]
    ) -> Shift {
        var (matrix, right) = (Matrix(rowCount: 3, columnCount: 3), (x: [0.0, 0, 0], y: [0.0, 0, 0]))
        let sum = weights.reduce(0, +)
        for index in arrows.indices {
            let row = [1, arrows[index].x, arrows[index].y]
            for line in 0..<3 {
                for column in 0..<3 { matrix[line, column] += weights[index] * row[line] * row[column] }
                right.x[line] += weights[index] * row[line] * departures[index].x
                right.y[line] += weights[index] * row[line] * departures[index].y
            }
        }
        matrix[1, 1] += 0.02 * sum
        matrix[2, 2] += 0.02 * sum
        guard let system = LinearSystem(matrix) else { return Shift(x: [0, 0, 0], y: [0, 0, 0]) }
        return Shift(x: system.solve(right.x), y: system.solve(right.y))
    }
}

import PondDrawing

/// A tag of a page, with where its corners are printed.
struct PlacedTag: Sendable {
    let place: Int
    let printed: [PaperPoint]
    let seen: [PixelPoint]
}

extension PageCamera {
    /// The camera that sees the tags' corners closest to where they are in the photo; nil when there is none.
    static func fitting(
        _ tags: [PlacedTag], shape: PageShape, paper: Scaling, photo: Scaling
    ) -> PageCamera? {
        guard let flat = flatStart(tags, paper: paper, photo: photo) else { return nil }
        let start = PageCamera(
            shape: shape, paper: paper, photo: photo, parameters: widened(flat, by: shape.extraTerms))
        return start.refined(on: tags, rounds: 30)
    }

    /// The same camera moved to fit the tags best. The lens is only let go where five tags or more hold it.
    func refined(on tags: [PlacedTag], rounds: Int) -> PageCamera? {
        let isLensFree = tags.count >= 5
        let start = isLensFree ? parameters : Array(parameters.dropLast())
        func camera(_ unknowns: [Double]) -> PageCamera {
            PageCamera(
                shape: shape, paper: paper, photo: photo, parameters: isLensFree ? unknowns : unknowns + [0])
        }
        let found = PageSolver.minimise(from: start, rounds: rounds) { camera($0).misses(tags) }
        return found.map(camera)
    }

    /// Misses in the photo's units; the lens is held near zero, as phones correct it themselves, by as much as
    /// a corner that is seen half a thousandth off.
    private func misses(_ tags: [PlacedTag]) -> [Double]? {
        var misses = [lens / Self.usualLens * 5e-4]
        for tag in tags {
            for (printed, seen) in zip(tag.printed, tag.seen) {
                guard let pixel = pixel(of: printed) else { return nil }
                misses.append((pixel.x - seen.x) / photo.unit)
                misses.append((pixel.y - seen.y) / photo.unit)
            }
        }
        return misses
    }

    private static let usualLens = 0.03

    /// The homography of flat paper by linear equations, multiplied out with the depth.
    private static func flatStart(_ tags: [PlacedTag], paper: Scaling, photo: Scaling) -> [Double]? {
        var matrix = [[Double]](repeating: [Double](repeating: 0, count: 8), count: 8)
        var right = [Double](repeating: 0, count: 8)
        func add(_ equation: [Double], _ value: Double) {
            for row in 0..<8 {
                for column in 0..<8 { matrix[row][column] += equation[row] * equation[column] }
                right[row] += equation[row] * value
            }
        }
        for tag in tags {
            for (printed, seen) in zip(tag.printed, tag.seen) {
                let (x, y) = ((printed.x - paper.x) / paper.unit, (printed.y - paper.y) / paper.unit)
                let (u, v) = ((seen.x - photo.x) / photo.unit, (seen.y - photo.y) / photo.unit)
                add([1, x, y, 0, 0, 0, -u * x, -u * y], u)
                add([0, 0, 0, 1, x, y, -v * x, -v * y], v)
            }
        }
        return PageSolver.solve(matrix, right)
    }

    /// Room for a shape's own terms, none of which act yet, and for the lens.
    private static func widened(_ flat: [Double], by extra: Int) -> [Double] {
        let none = [Double](repeating: 0, count: extra)
        return Array(flat[0..<3]) + none + Array(flat[3..<6]) + none + Array(flat[6..<8]) + none + [0]
    }
}

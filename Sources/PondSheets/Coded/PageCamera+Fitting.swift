import PondDrawing

/// A tag of a page, with where its corners are printed.
struct PlacedTag: Sendable {
    let place: Int
    let printed: [PaperPoint]
    let seen: [PixelPoint]
}

extension PageCamera {
    /// The camera and the shape of that kind that see the tags' corners closest to where they are in the photo; nil when
    /// there is none.
    static func fitting(
        _ tags: [PlacedTag], shape: PageShape, paper: Scaling, photo: Scaling, rounds: Int = 30
    ) -> PageCamera? {
        guard let flat = flatStart(tags, paper: paper, photo: photo) else { return nil }
        let start = PageCamera(
            shape: shape, paper: paper, photo: photo,
            parameters: shape == .flat ? flat + [0] : widened(flat))
        return start.refined(on: tags, rounds: rounds)
    }

    /// The same camera and shape moved to fit the tags best. The lens is only let go where five tags or more hold it.
    func refined(on tags: [PlacedTag], rounds: Int) -> PageCamera? {
        let isLensFree = tags.count >= 5
        let count = isLensFree ? parameters.count : parameters.count - 1
        func camera(_ unknowns: [Double]) -> PageCamera {
            PageCamera(
                shape: shape.with(unknowns[count...]), paper: paper, photo: photo,
                parameters: Array(unknowns[..<count]) + (isLensFree ? [] : [0]))
        }
        let start = parameters.prefix(count) + shape.unknowns
        let found = PageSolver.minimise(from: Array(start), rounds: rounds) { camera($0).misses(tags) }
        return found.map(camera)
    }

    /// Misses in the photo's units, and what holds the unknowns that tags may leave open: the lens near zero, as phones
    /// correct it themselves, by as much as a corner that is seen half a thousandth off; the shape near to flat; and
    /// what comes out of the plane near to where a usual phone would see it.
    private func misses(_ tags: [PlacedTag]) -> [Double]? {
        var misses = [lens / Self.usualLens * 5e-4] + shape.strain.map { $0 * Self.holdOfShape }
        if shape != .flat {
            let (found, usual) = (outOfPlane, Self.outOfPlane(parameters, count: 4))
            let length = Self.length(usual)
            misses += zip(found, usual).map { ($0 - $1) / length * Self.holdOfPhone }
        }
        for tag in tags {
            for (printed, seen) in zip(tag.printed, tag.seen) {
                guard let pixel = pixel(of: printed) else { return nil }
                misses.append((pixel.x - seen.x) / photo.unit)
                misses.append((pixel.y - seen.y) / photo.unit)
            }
        }
        return misses
    }

    private static let holdOfShape = 1e-4
    private static let holdOfPhone = 1e-3
    /// The focal length of a phone's main camera over half the photo's diagonal: that of 26 mm on film.
    private static let usualFocal = 1.25

    private var outOfPlane: [Double] { [parameters[3], parameters[7], parameters[10]] }

    /// How a usual phone that sees the plane like that would see what comes out of it: the third column of its
    /// matrix, the cross product of the first two.
    private static func outOfPlane(_ flat: [Double], count: Int) -> [Double] {
        let first = [flat[1] / usualFocal, flat[count + 1] / usualFocal, flat[2 * count]]
        let second = [flat[2] / usualFocal, flat[count + 2] / usualFocal, flat[2 * count + 1]]
        let scale = (length(first) * length(second)).squareRoot()
        let cross = [
            first[1] * second[2] - first[2] * second[1], first[2] * second[0] - first[0] * second[2],
            first[0] * second[1] - first[1] * second[0],
        ]
        return [cross[0] * usualFocal / scale, cross[1] * usualFocal / scale, cross[2] / scale]
    }

    private static func length(_ vector: [Double]) -> Double {
        vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
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

    /// With what comes out of the plane as a usual phone sees it, and without a lens.
    private static func widened(_ flat: [Double]) -> [Double] {
        let out = outOfPlane(flat, count: 3)
        return Array(flat[0..<3]) + [out[0]] + Array(flat[3..<6]) + [out[1]] + Array(flat[6..<8]) + [
            out[2], 0,
        ]
    }
}

/// Whether the photo shows the clean print's lines where they should be, by squares of the page: within a square they are
/// looked for at every place some millimetres around.
struct PrintAgreement {
    /// Squares that have lines on the clean print.
    private(set) var lined = 0
    /// Squares whose lines the photo shows where they should be, beyond what noise could do.
    private(set) var agreeing = 0
    /// Squares whose lines it shows elsewhere, beyond noise too; and by how many millimetres.
    private(set) var elsewhere: [Double] = []

    private static let squaresAlong = 16.0
    private static let reachMillimetres = 5.0
    /// Fewer pixels of lines tell nothing.
    private static let leastPixels = 30
    /// How much stronger than the square's own noise an answer must be.
    private static let leastClear: Float = 2
    /// The camera's own noise is no less than this share of the paper's light, whatever black or glaring squares show.
    private static let leastNoise: Float = 0.001
    /// The share of its lines that a square must show at least.
    private static let leastExplained: Float = 0.3

    init(_ level: PrintLevel, at shift: PaperShift) {
        let side = max(shift.width, shift.height) / Self.squaresAlong
        let columns = Int(shift.width / side) + 1
        let depth = Float(PrintStep.Look(level, level.seen(shift)).depth)
        let seen = Self.upright(level, shift)
        let noises = Self.noises(level, seen) { Int($1 / side) * columns + Int($0 / side) }
        let squares = Dictionary(grouping: level.edges) { Int($0.y / side) * columns + Int($0.x / side) }
        for (square, edges) in squares where edges.count >= Self.leastPixels {
            lined += 1
            let lines = Lines(edges, depth, level, seen)
            judge(lines, noise: noises[square] ?? .infinity, level.pixelsPerMillimetre)
        }
    }

    private mutating func judge(_ lines: Lines, noise: Float, _ scale: Double) {
        let reach = Int((Self.reachMillimetres * scale).rounded())
        var (here, best, distance) = (Float(0), Float(0), 0.0)
        for down in -reach...reach {
            for right in -reach...reach {
                let explained = lines.explained(right, down)
                if abs(right) <= 1, abs(down) <= 1 { here = max(here, explained) }
                if explained > best {
                    best = explained
                    distance = Double(right * right + down * down).squareRoot() / scale
                }
            }
        }
        let clearness = lines.strength / noise
        if (best - here) * clearness > Self.leastClear {
            elsewhere.append(distance)
        } else if here >= Self.leastExplained, here * clearness > Self.leastClear {
            agreeing += 1
        }
    }

    // MARK: - Pictures

    /// The photo as it is with the shift taken away.
    private static func upright(_ level: PrintLevel, _ shift: PaperShift) -> ShareImage {
        var image = level.photo
        let scale = level.pixelsPerMillimetre
        for y in 0..<image.height {
            for x in 0..<image.width {
                let (right, down) = shift.shift(x: (Double(x) + 0.5) / scale, y: (Double(y) + 0.5) / scale)
                let column = min(max(x + Int((right * scale).rounded()), 0), image.width - 1)
                let row = min(max(y + Int((down * scale).rounded()), 0), image.height - 1)
                image.values[y * image.width + x] = level.photo.values[row * image.width + column]
            }
        }
        return image
    }

    /// What each square shows where nothing is printed, as a deviation: the median, which pens do not reach, over 0.6745;
    /// times the root of the pixels that a blur makes nearly one.
    private static func noises(
        _ level: PrintLevel, _ seen: ShareImage, square: (_ x: Double, _ y: Double) -> Int
    ) -> [Int: Float] {
        var isEdge = [Bool](repeating: false, count: seen.values.count)
        for edge in level.edges { isEdge[edge.pixel] = true }
        var blank: [Int: [Float]] = [:]
        for at in seen.values.indices where !isEdge[at] {
            let x = (Double(at % seen.width) + 0.5) / level.pixelsPerMillimetre
            let y = (Double(at / seen.width) + 0.5) / level.pixelsPerMillimetre
            blank[square(x, y), default: []].append(abs(seen.values[at]))
        }
        let together = Float(level.blurredPixels.squareRoot())
        return blank.mapValues { max($0.sorted()[$0.count / 2] / 0.6745, leastNoise) * together }
    }

    /// The lines of a square as the photo should show them.
    private struct Lines {
        /// The root of their squared ink.
        let strength: Float
        private let inks: [Float]
        private let places: [(x: Int, y: Int)]
        private let seen: ShareImage

        init(_ edges: [PrintLevel.Edge], _ depth: Float, _ level: PrintLevel, _ seen: ShareImage) {
            self.seen = seen
            inks = edges.map { depth * level.print.values[$0.pixel] }
            places = edges.map { ($0.pixel % seen.width, $0.pixel / seen.width) }
            strength = inks.reduce(0) { $0 + $1 * $1 }.squareRoot()
        }

        /// The share of the lines that the photo shows so many pixels to the right and below, from 0 to 1. A pixel speaks
        /// against a place no more than blank paper does.
        func explained(_ right: Int, _ down: Int) -> Float {
            var missed = Float(0)
            seen.values.withUnsafeBufferPointer { values in
                for index in inks.indices {
                    let x = min(max(places[index].x + right, 0), seen.width - 1)
                    let y = min(max(places[index].y + down, 0), seen.height - 1)
                    let miss = values[y * seen.width + x] - inks[index]
                    missed += min(miss * miss, inks[index] * inks[index])
                }
            }
            return 1 - missed / max(strength * strength, 1e-9)
        }
    }
}

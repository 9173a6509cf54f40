import PondDrawing

/// Finds where the colour of an outline is to be seen past the names, symbols and other outlines that lie over it.
struct VisiblePlaces {
    /// A disc that shows the outline's colour.
    struct Spot: Sendable {
        let centre: PaperPoint
        /// Other places that show the colour as well, or may do so of what is covered.
        var others: [PaperPoint] = []
        let radius: Double
        /// Whether something may lie over all of the outline: then the spot may not show.
        var isCovered = false
        /// Around all of the outline.
        var outline: PaperBox?
    }

    /// An outline with its place in the order of drawing: a higher one covers a lower one. Outlines of one ink have
    /// one level, since they are drawn at once.
    struct Layer {
        let shape: PondShape
        let level: Int
    }

    private let window: PaperBox
    private let covers: BoxGrid
    private let lines: LineGrid
    private let layers: [Layer]
    private let shapes: ShapeGrid
    private let hasLevels: Bool
    private let mayOverlap: Bool

    /// A pixel of 300 dots an inch lies within a disc of this radius in millimetres, wherever the disc is.
    private static let least = 0.12
    /// Half of the widest edge of a pond, millimetres.
    private static let edge = 0.2
    /// Part of the way to the nearest edge: the edge has a line of its own.
    private static let clear = 0.8

    /// `lines` are drawn over all outlines, such as leaders, and no wider than a millimetre. Outlines that
    /// `mayOverlap`, as simplified ones do, have edges across their neighbours.
    init(
        window: PaperBox, layers: [Layer], covers: [PaperBox], lines: [[PaperPoint]] = [],
        mayOverlap: Bool = false
    ) {
        self.mayOverlap = mayOverlap
        self.window = window
        self.layers = layers
        self.covers = BoxGrid(window, things: covers.count, symbols: covers)
        self.lines = LineGrid(lines, window: window)
        hasLevels = Set(layers.lazy.map(\.level)).count > 1
        shapes = ShapeGrid(window, hasLevels || mayOverlap ? layers.map(\.shape.box) : [])
    }

    /// For each outline its own inner place where that is free, else the free place with most room around.
    var spots: [Spot] {
        layers.indices.map { number in
            var spot = spot(of: number)
            spot.outline = layers[number].shape.box
            return spot
        }
    }

    private func spot(of number: Int) -> Spot {
        let shape = layers[number].shape
        let usual = Spot(centre: shape.inner, radius: shape.reach * Self.clear)
        if isFree(usual, number) { return usual }
        // Most of what lies beneath a name lies beneath it whole.
        guard !covers.holds(shape.box) else { return covered(shape) }
        var best: Spot?
        for place in Self.candidates(in: shape.box, 9) where isClear(place) && shape.contains(place) {
            let reach = InnerPlace.distance(from: place, to: shape.rings) * Self.clear
            let discs = [1, 0.5, 0.25].map { Spot(centre: place, radius: reach * $0) }
            let free = discs.first { $0.radius > best?.radius ?? Self.least && isFree($0, number) }
            best = free ?? best
        }
        return best ?? covered(shape)
    }

    /// Beneath a name there is no place that is surely free, but between its strokes many outlines show: small discs
    /// all over the outline, of which one may do.
    private func covered(_ shape: PondShape) -> Spot {
        let radius = max(min(shape.box.width, shape.box.height) / 12, Self.least)
        let places = Self.candidates(in: shape.box, 5).filter {
            window.contains($0) && shape.contains($0)
                && InnerPlace.distance(from: $0, to: shape.rings) > radius + Self.edge / 2
        }
        return Spot(centre: shape.inner, others: places, radius: radius, isCovered: true)
    }

    /// Whether there is room for the least of discs as far as names and symbols go.
    private func isClear(_ place: PaperPoint) -> Bool {
        window.contains(place)
            && !covers.isTaken(
                PaperBox(centre: place, width: 2 * Self.least, height: 2 * Self.least), besides: nil)
    }

    private func isFree(_ spot: Spot, _ number: Int) -> Bool {
        let disc = PaperBox(centre: spot.centre, width: 2 * spot.radius, height: 2 * spot.radius)
        guard window.contains(disc), !covers.isTaken(disc, besides: nil), !lines.cross(disc.inset(by: -0.5))
        else { return false }
        guard hasLevels || mayOverlap else { return true }
        return !shapes.any(near: disc) { other in
            let shape = layers[other].shape
            if layers[other].level > layers[number].level {
                return shape.meets(spot.centre, radius: spot.radius)
            }
            return mayOverlap && other != number
                && InnerPlace.distance(from: spot.centre, to: shape.rings) < spot.radius + Self.edge
        }
    }

    /// So many rows and columns of places over the box, those near its middle first.
    private static func candidates(in box: PaperBox, _ count: Int) -> [PaperPoint] {
        let steps = (1...count).map { Double($0) / Double(count + 1) }.sorted {
            abs($0 - 0.5) < abs($1 - 0.5)
        }
        return steps.flatMap { down in
            steps.map { PaperPoint(x: box.left + box.width * $0, y: box.top + box.height * down) }
        }
    }
}

/// Boxes by the cells they touch, made once.
private struct ShapeGrid {
    private let grid: CellGrid
    private let boxes: [PaperBox]
    private var members: [[Int32]]

    init(_ window: PaperBox, _ boxes: [PaperBox]) {
        self.boxes = boxes
        grid = CellGrid(window, things: boxes.count)
        members = Array(repeating: [], count: grid.count)
        for (number, box) in boxes.enumerated() {
            _ = grid.anyCell(of: box) { cell in
                members[cell].append(Int32(number))
                return false
            }
        }
    }

    func any(near disc: PaperBox, _ isSo: (Int) -> Bool) -> Bool {
        grid.anyCell(of: disc) { cell in
            members[cell].contains { boxes[Int($0)].overlaps(disc) && isSo(Int($0)) }
        }
    }
}

extension PondShape {
    /// By the even-odd rule.
    func contains(_ place: PaperPoint) -> Bool {
        box.contains(place) && InnerPlace.isInside(place, rings)
    }

    /// Whether some of the disc lies in the outline.
    func meets(_ place: PaperPoint, radius: Double) -> Bool {
        InnerPlace.isInside(place, rings) || InnerPlace.distance(from: place, to: rings) < radius
    }
}

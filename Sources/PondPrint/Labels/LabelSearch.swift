import PondDrawing

/// The state of one placing: what is taken so far.
struct LabelSearch {
    private let window: PaperBox
    private let gap: Double
    private let lines: LineGrid
    private let faint: LineGrid
    private var taken: BoxGrid
    private(set) var trials = 0

    init(_ placer: LabelPlacer, _ labels: Int, _ obstacles: LabelObstacles) {
        window = placer.window
        gap = placer.gap
        lines = LineGrid(obstacles.lines, window: window)
        faint = LineGrid(obstacles.faint, window: window)
        let symbols = obstacles.boxes.filter(window.overlaps)
        taken = BoxGrid(window, things: labels + symbols.count, symbols: symbols)
    }

    /// Finds the label's place and takes it, or says why there is none.
    mutating func place(_ label: Label, index: Int) -> Result<PlacedLabel, LabelDrop> {
        guard label.width <= window.width, label.height <= window.height else {
            return .failure(LabelDrop(reason: .tooLarge))
        }
        guard let positions = LabelPositions(label, gap: gap), positions.isOn(window) else {
            return .failure(LabelDrop(reason: .outside))
        }
        guard let placed = best(positions, index) else { return .failure(LabelDrop(reason: .crowded)) }
        taken.add(placed.box)
        if let leader = placed.leader { taken.add(leader) }
        return .success(placed)
    }

    private mutating func best(_ positions: LabelPositions, _ index: Int) -> PlacedLabel? {
        // Over faint lines, that place which has the fewest; past them there is room further off.
        var least: (placed: PlacedLabel, crossings: Int)?
        for (boxes, way, own) in [
            (positions.inside, PlacedLabel.Way.inside, nil), (positions.beside, .beside, positions.place),
        ] {
            for box in boxes where isFree(box, own: own) {
                let crossings = faint.isEmpty ? 0 : faint.crossings(of: box)
                let placed = PlacedLabel(index: index, box: box, way: way, leader: nil)
                if crossings == 0 { return placed }
                if least.map({ crossings < $0.crossings }) ?? true { least = (placed, crossings) }
            }
        }
        return led(positions, index) ?? least?.placed ?? crossing(positions, index)
    }

    /// Edges that a leader to the far side of one neighbour runs over: its own, and the neighbour's two with their corners.
    private static let acrossOne = 4

    /// Past no neighbour where that can be, else across one: a line over several would point at these.
    private mutating func led(_ positions: LabelPositions, _ index: Int) -> PlacedLabel? {
        var second: PlacedLabel?
        for box in positions.further where isFree(box, own: positions.place) && !faint.cross(box) {
            let leader = positions.leader(to: box)
            let most = second == nil ? Self.acrossOne + 1 : 2
            let crossings = positions.keepsToItsOwn ? lines.crossings(of: leader, upTo: most) : 0
            guard crossings < most, !taken.isTaken(leader, besides: positions.place) else { continue }
            let placed = PlacedLabel(index: index, box: box, way: .led, leader: leader)
            if crossings < 2 { return placed }
            second = placed
        }
        return second
    }

    /// Where the fewest outlines are covered.
    private mutating func crossing(_ positions: LabelPositions, _ index: Int) -> PlacedLabel? {
        guard positions.mayCross else { return nil }
        var least: (box: PaperBox, crossings: Int)?
        for box in positions.inside + positions.beside {
            trials += 1
            guard window.contains(box), !taken.isTaken(box.inset(by: -gap), besides: positions.place) else {
                continue
            }
            let crossings = 10 * lines.crossings(of: box) + faint.crossings(of: box)
            if least.map({ crossings < $0.crossings }) ?? true { least = (box, crossings) }
        }
        return least.map { PlacedLabel(index: index, box: $0.box, way: .crossing, leader: nil) }
    }

    private mutating func isFree(_ box: PaperBox, own place: PaperPoint?) -> Bool {
        trials += 1
        return window.contains(box) && !lines.cross(box.inset(by: -gap / 2))
            && !taken.isTaken(box.inset(by: -gap), besides: place)
    }
}

/// A reason that can be thrown or returned.
struct LabelDrop: Error {
    let reason: DroppedLabel.Reason
}

import PondDrawing

/// Straight pieces of outlines by the cells they run through: made once, asked often.
struct LineGrid {
    private let grid: CellGrid
    private var starts: [PaperPoint] = []
    private var ends: [PaperPoint] = []
    /// The pieces of cell `c` are `members[firsts[c]..<firsts[c + 1]]`.
    private var firsts: [Int32]
    private var members: [Int32] = []

    /// Only what touches the window is kept.
    init(_ lines: [[PaperPoint]], window: PaperBox) {
        for line in lines {
            for (start, end) in zip(line, line.dropFirst()) where Self.touches(window, start, end) {
                starts.append(start)
                ends.append(end)
            }
        }
        grid = CellGrid(window, things: starts.count)
        firsts = Array(repeating: 0, count: grid.count + 1)
        fill()
    }

    /// Whether any piece runs through the box.
    func cross(_ box: PaperBox) -> Bool {
        grid.anyCell(of: box) { cell in
            for place in firsts[cell]..<firsts[cell + 1] {
                let piece = Int(members[Int(place)])
                if box.isCrossed(from: starts[piece], to: ends[piece]) { return true }
            }
            return false
        }
    }

    /// How many pieces run through the box, those in several cells counted once for each.
    func crossings(of box: PaperBox) -> Int {
        var count = 0
        _ = grid.anyCell(of: box) { cell in
            for place in firsts[cell]..<firsts[cell + 1] {
                let piece = Int(members[Int(place)])
                if box.isCrossed(from: starts[piece], to: ends[piece]) { count += 1 }
            }
            return false
        }
        return count
    }

    var isEmpty: Bool { starts.isEmpty }

    /// How many pieces the leader runs across; counting ends at `most`.
    func crossings(of leader: PlacedLabel.Leader, upTo most: Int) -> Int {
        var crossed: Set<Int32> = []
        grid.eachCell(from: leader.start, to: leader.end) { cell in
            guard crossed.count < most else { return }
            for place in firsts[cell]..<firsts[cell + 1] {
                let piece = members[Int(place)]
                let edge = PlacedLabel.Leader(start: starts[Int(piece)], end: ends[Int(piece)])
                if edge.crosses(leader) { crossed.insert(piece) }
            }
        }
        return crossed.count
    }

    private static func touches(_ window: PaperBox, _ start: PaperPoint, _ end: PaperPoint) -> Bool {
        max(start.x, end.x) >= window.left && min(start.x, end.x) <= window.right
            && max(start.y, end.y) >= window.top && min(start.y, end.y) <= window.bottom
    }

    /// Counts the pieces of each cell, then puts each at its place: a counting sort.
    private mutating func fill() {
        for piece in starts.indices {
            grid.eachCell(from: starts[piece], to: ends[piece]) { firsts[$0 + 1] += 1 }
        }
        for cell in 0..<grid.count { firsts[cell + 1] += firsts[cell] }
        members = Array(repeating: 0, count: Int(firsts[grid.count]))
        var next = firsts
        for piece in starts.indices {
            grid.eachCell(from: starts[piece], to: ends[piece]) { cell in
                members[Int(next[cell])] = Int32(piece)
                next[cell] += 1
            }
        }
    }
}

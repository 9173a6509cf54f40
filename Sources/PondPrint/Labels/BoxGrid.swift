import PondDrawing

/// Boxes and leader lines by the cells they touch, growing while labels are placed.
struct BoxGrid {
    private let grid: CellGrid
    private var boxes: [PaperBox] = []
    private var leaders: [PlacedLabel.Leader] = []
    /// Chains of boxes and of leaders: the newest of each cell, and for each link the one before it.
    private var boxChains: Chains
    private var leaderChains: Chains

    /// The first boxes are symbols; labels follow.
    private let symbolCount: Int

    /// For so many things in all, of which `symbols` are there from the beginning.
    init(_ window: PaperBox, things: Int, symbols: [PaperBox]) {
        grid = CellGrid(window, things: things)
        symbolCount = symbols.count
        boxChains = Chains(cells: grid.count)
        leaderChains = Chains(cells: grid.count)
        for box in symbols { add(box) }
    }

    mutating func add(_ box: PaperBox) {
        let number = Int32(boxes.count)
        boxes.append(box)
        _ = grid.anyCell(of: box) { cell in
            boxChains.add(number, to: cell)
            return false
        }
    }

    mutating func add(_ leader: PlacedLabel.Leader) {
        let number = Int32(leaders.count)
        leaders.append(leader)
        grid.eachCell(from: leader.start, to: leader.end) { leaderChains.add(number, to: $0) }
    }

    /// Whether a box or a leader lies in the box. Symbols that hold `place` are the place's own.
    func isTaken(_ box: PaperBox, besides place: PaperPoint?) -> Bool {
        grid.anyCell(of: box) { cell in
            boxChains.any(in: cell) { number in
                boxes[number].overlaps(box) && !isOwn(number, place)
            }
                || leaderChains.any(in: cell) {
                    box.isCrossed(from: leaders[$0].start, to: leaders[$0].end)
                }
        }
    }

    /// Whether one of the boxes holds all of this one.
    func holds(_ box: PaperBox) -> Bool {
        grid.anyCell(of: PaperBox(centre: box.centre, width: 0, height: 0)) { cell in
            boxChains.any(in: cell) { boxes[$0].contains(box) }
        }
    }

    /// Whether the leader would run through a box or another leader.
    func isTaken(_ leader: PlacedLabel.Leader, besides place: PaperPoint) -> Bool {
        var isTaken = false
        grid.eachCell(from: leader.start, to: leader.end) { cell in
            guard !isTaken else { return }
            isTaken =
                boxChains.any(in: cell) { number in
                    boxes[number].isCrossed(from: leader.start, to: leader.end) && !isOwn(number, place)
                } || leaderChains.any(in: cell) { leaders[$0].crosses(leader) }
        }
        return isTaken
    }

    private func isOwn(_ number: Int, _ place: PaperPoint?) -> Bool {
        number < symbolCount && place.map(boxes[number].contains) ?? false
    }

    /// Singly linked lists in two arrays.
    private struct Chains {
        private var newest: [Int32]
        private var members: [Int32] = []
        private var before: [Int32] = []

        init(cells: Int) { newest = Array(repeating: -1, count: cells) }

        mutating func add(_ member: Int32, to cell: Int) {
            members.append(member)
            before.append(newest[cell])
            newest[cell] = Int32(members.count - 1)
        }

        @inline(__always)
        func any(in cell: Int, where isSo: (Int) -> Bool) -> Bool {
            var link = newest[cell]
            while link >= 0 {
                if isSo(Int(members[Int(link)])) { return true }
                link = before[Int(link)]
            }
            return false
        }
    }
}

extension PlacedLabel.Leader {
    /// Whether the two straight lines meet: the ends of each lie on different sides of the other.
    func crosses(_ other: PlacedLabel.Leader) -> Bool {
        func side(_ a: PaperPoint, _ b: PaperPoint, _ c: PaperPoint) -> Double {
            (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
        }
        return side(start, end, other.start) * side(start, end, other.end) <= 0
            && side(other.start, other.end, start) * side(other.start, other.end, end) <= 0
    }
}

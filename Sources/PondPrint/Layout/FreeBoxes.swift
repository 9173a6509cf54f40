import PondDrawing

/// Empty boxes of one size on the map, those along its edges first.
struct FreeBoxes {
    private let map: PaperBox
    /// With how far each is from the edge, in steps.
    private let candidates: [(box: PaperBox, rank: Int)]

    init(map: PaperBox, width: Double, height: Double, taken: [PaperBox]) {
        self.map = map
        let gap = min(map.width, map.height) * 0.012
        let room = map.inset(by: gap)
        let (across, down) = (24, 18)
        var boxes: [(box: PaperBox, rank: Int)] = []
        for row in 0...down {
            for column in 0...across {
                let box = PaperBox(
                    left: room.left + (room.width - width) * Double(column) / Double(across),
                    top: room.top + (room.height - height) * Double(row) / Double(down), width: width,
                    height: height)
                guard !taken.contains(where: { $0.overlaps(box.inset(by: -gap)) }) else { continue }
                boxes.append((box, min(column, across - column) + min(row, down - row)))
            }
        }
        candidates = boxes.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element)
    }

    /// Up to so many boxes clear of each other, those in corners first.
    func take(_ count: Int) -> [PaperBox] {
        var taken: [PaperBox] = []
        for candidate in candidates where taken.count < count {
            if isClear(candidate.box, of: taken) { taken.append(candidate.box) }
        }
        return taken
    }

    /// A box for each place, as near to it as the others let it be; `nil` where there are too few.
    func take(nearest places: [PaperPoint]) -> [PaperBox]? {
        var boxes = take(places.count)
        guard boxes.count == places.count else { return nil }
        // Which box goes to which place matters more than which boxes they are: swap while it shortens the ways.
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for one in boxes.indices {
                for other in boxes.indices.dropFirst(one + 1) {
                    let now = way(boxes[one], places[one]) + way(boxes[other], places[other])
                    let then = way(boxes[other], places[one]) + way(boxes[one], places[other])
                    guard then < now - 1e-9 else { continue }
                    boxes.swapAt(one, other)
                    hasChanged = true
                }
            }
        }
        return boxes
    }

    private func isClear(_ box: PaperBox, of others: [PaperBox]) -> Bool {
        !others.contains { $0.overlaps(box.inset(by: -4)) }
    }

    private func way(_ box: PaperBox, _ place: PaperPoint) -> Double { box.centre.distance(to: place) }
}

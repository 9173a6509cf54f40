import PondModel

/// Finds marks that are drawn in another order than their ponds lie along a canal, a road or a row.
struct OrderFinder {
    /// Marks of a row that are drawn from its end to its start, in the order of their ponds.
    struct Run {
        let marks: [Int]
        let along: Words
    }

    private(set) var runs: [Run] = []
    /// Neighbours of a row drawn the other way round.
    private(set) var pairs: [(one: Int, other: Int)] = []
    /// Single marks that stand before or after several others they should not.
    private(set) var strays: [(mark: Int, along: Words)] = []

    /// Drawn so far the other way round, as a part of the ponds' distance, two marks are in the wrong order.
    private static let clearly = -0.3
    /// Fewer exchanged marks are a pair.
    private static let fewestOfRun = 4

    private let ponds: [Int: Int]

    /// `ponds`: of the marks; `places`: of these ponds; `drawn`: about where the marks' pixels lie, both in metres.
    init(
        _ rows: [MarkRow], ponds: [Int: Int], places: [Int: PlanePoint], drawn: (Int) -> PlanePoint
    ) {
        self.ponds = ponds
        for row in rows {
            let count = row.marks.count
            var isBackwards = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
            for first in 0..<count {
                for second in (first + 1)..<max(count, first + 1) {
                    let (one, other) = (row.marks[first], row.marks[second])
                    let way = places[other]! - places[one]!
                    let seen = drawn(other) - drawn(one)
                    let share = (way.x * seen.x + way.y * seen.y) / max(way.squaredLength, 1e-9)
                    isBackwards[first][second] = share < Self.clearly
                }
            }
            judge(row, isBackwards)
        }
    }

    /// Drops the runs and pairs of which a mark does not stand, by its neighbours, where its partner's pond lies, and
    /// strays that stand by their own ponds: one misread number makes a wrong order with each mark that it passes.
    mutating func keepBorneOut(by placing: SketchPlacing, places: [PlanePoint], within reach: Double) {
        func isBorneOut(_ marks: [Int]) -> Bool {
            zip(marks, marks.reversed()).allSatisfy { mark, partner in
                (placing.place(of: mark, without: marks) - places[ponds[partner]!]).length < reach
            }
        }
        runs.removeAll { !isBorneOut($0.marks) }
        pairs.removeAll { !isBorneOut([$0.one, $0.other]) }
        strays.removeAll { isBorneOut([$0.mark]) }
    }

    /// The links with those of the marks in reversed runs and exchanged pairs, however far they stand from their ponds.
    func linked(_ links: [Int?]) -> [Int?] {
        var linked = links
        for mark in runs.flatMap(\.marks) + pairs.flatMap({ [$0.one, $0.other] }) {
            linked[mark] = ponds[mark]
        }
        return linked
    }

    private mutating func judge(_ row: MarkRow, _ isBackwards: [[Bool]]) {
        var left = Array(row.marks.indices)
        for run in Self.runs(isBackwards) {
            let marks = run.map { row.marks[$0] }
            if !runs.contains(where: { Set($0.marks) == Set(marks) }) {
                runs.append(Run(marks: marks, along: row.along))
            }
            left.removeAll(where: run.contains)
        }
        func partners(_ index: Int) -> [Int] {
            left.filter { isBackwards[min($0, index)][max($0, index)] }
        }
        // The one with the most first: those it has passed are then in order again.
        while let worst = left.max(by: { partners($0).count < partners($1).count }) {
            let met = partners(worst)
            guard let only = met.first else { break }
            let mark = row.marks[worst]
            if met.count > 1 {
                if !strays.contains(where: { $0.mark == mark }) { strays.append((mark, row.along)) }
            } else {
                let (one, other) = (min(mark, row.marks[only]), max(mark, row.marks[only]))
                if !pairs.contains(where: { $0 == (one, other) }) { pairs.append((one, other)) }
            }
            left.removeAll { $0 == worst }
        }
    }

    /// Stretches of a row each of whose marks stands behind all that should follow it.
    private static func runs(_ isBackwards: [[Bool]]) -> [ClosedRange<Int>] {
        var (runs, start) = ([ClosedRange<Int>](), 0)
        while start < isBackwards.count {
            var end = start
            while end + 1 < isBackwards.count, (start...end).allSatisfy({ isBackwards[$0][end + 1] }) {
                end += 1
            }
            if end - start + 1 >= fewestOfRun { runs.append(start...end) }
            start = end + 1
        }
        return runs
    }
}

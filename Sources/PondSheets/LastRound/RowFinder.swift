import PondModel

/// Finds the rows in which ponds lie: along canals and roads where these are known, and straight on from pond to pond.
struct RowFinder {
    /// The pond of each linked mark, in metres.
    private let places: [Int: PlanePoint]
    /// The median distance of ponds to their nearest neighbour.
    private let spacing: Double

    /// Ponds so many spacings from a line lie along it.
    private static let besideLine = 1.6
    /// Of two ponds at one place of a line the farther one lies behind: a part of the spacing.
    private static let sameChainage = 0.35
    /// A row goes on within this turn (its cosine), and no farther than so many times its last step.
    private static let straightOn = 0.9
    private static let longestStep = 2.2
    private static let fewestOfRow = 4
    private static let fewestOfLine = 3

    init(places: [Int: PlanePoint], spacing: Double) {
        (self.places, self.spacing) = (places, spacing)
    }

    /// Rows along the lines first: they are named after them.
    func rows(along lines: [(title: Words, points: [PlanePoint])]) -> [MarkRow] {
        lines.flatMap { line in
            rows(beside: line.points).map { MarkRow(marks: $0, along: line.title) }
        } + straightRows().map { MarkRow(marks: $0, along: MarkRow.ofPonds) }
    }

    // MARK: - Lines

    /// One row on each side.
    private func rows(beside line: [PlanePoint]) -> [[Int]] {
        let beside = places.compactMap { mark, place in
            Self.foot(of: place, on: line).map { (mark: mark, chainage: $0.chainage, aside: $0.aside) }
        }.filter { abs($0.aside) <= Self.besideLine * spacing }
        return [beside.filter { $0.aside > 0 }, beside.filter { $0.aside <= 0 }].map { side in
            let ordered = side.sorted { ($0.chainage, $0.mark) < ($1.chainage, $1.mark) }
            return ordered.filter { one in
                !ordered.contains { other in
                    other.mark != one.mark && abs(other.aside) < abs(one.aside)
                        && abs(other.chainage - one.chainage) < Self.sameChainage * spacing
                }
            }.map(\.mark)
        }.filter { $0.count >= Self.fewestOfLine }
    }

    /// The nearest spot of a line: metres along it, and metres from it, positive on its left. Nil beyond its ends.
    private static func foot(
        of place: PlanePoint, on line: [PlanePoint]
    ) -> (chainage: Double, aside: Double)? {
        var (before, best) = (0.0, (distance: Double.infinity, chainage: 0.0, aside: 0.0))
        for (from, to) in zip(line, line.dropFirst()) {
            let (way, arrow) = (to - from, place - from)
            guard way.length > 0 else { continue }
            let share = (arrow.x * way.x + arrow.y * way.y) / way.squaredLength
            let distance = (arrow - way * min(max(share, 0), 1)).length
            if distance < best.distance {
                let aside = way.cross(arrow) >= 0 ? distance : -distance
                best = (distance, before + min(max(share, 0), 1) * way.length, aside)
            }
            before += way.length
        }
        guard best.chainage > 0, best.chainage < before else { return nil }
        return (best.chainage, best.aside)
    }

    // MARK: - Straight on

    private func straightRows() -> [[Int]] {
        var used: Set<[Int]> = []
        var rows: [[Int]] = []
        for start in places.keys.sorted() {
            for next in neighbours(of: start) where !used.contains([start, next]) {
                let row = extended([next, start]).reversed().map { $0 }
                let whole = extended(row)
                for (one, other) in zip(whole, whole.dropFirst()) {
                    used.formUnion([[one, other], [other, one]])
                }
                if whole.count >= Self.fewestOfRow { rows.append(whole) }
            }
        }
        return rows
    }

    private func neighbours(of mark: Int) -> [Int] {
        places.keys.sorted().filter { other in
            other != mark && (places[other]! - places[mark]!).length < Self.besideLine * spacing
        }
    }

    /// The row with what lies straight on from its end.
    private func extended(_ row: [Int]) -> [Int] {
        var row = row
        while let next = next(after: row) { row.append(next) }
        return row
    }

    private func next(after row: [Int]) -> Int? {
        guard let last = row.last, let before = row.dropLast().last else { return nil }
        let step = places[last]! - places[before]!
        return places.keys.filter { mark in
            let arrow = places[mark]! - places[last]!
            let along = (arrow.x * step.x + arrow.y * step.y) / (step.length * max(arrow.length, 1e-9))
            return !row.contains(mark) && along > Self.straightOn
                && arrow.length < Self.longestStep * step.length
        }.min { (places[$0]! - places[last]!).length < (places[$1]! - places[last]!).length }
    }
}

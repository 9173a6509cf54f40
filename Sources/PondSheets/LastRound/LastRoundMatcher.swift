import PondGeodesy
import PondModel

/// Links the marks of a drawing to the ponds of the last round and tells what contradicts them.
package struct LastRoundMatcher {
    private let marks: [SketchMark]
    private let ponds: [KnownPond]
    private let labels: [MarkLabel]
    private let pixels: [PlanePoint]
    private let places: [PlanePoint]
    /// Ponds that a mark's label may mean.
    private let candidates: [[Int]]
    /// Canals and roads, in the plane of the places.
    private let lines: [(title: Words, points: [PlanePoint])]

    /// `lines`: canals and roads along which the order of the marks is judged; rows of ponds are judged without.
    package init(marks: [SketchMark], ponds: [KnownPond], lines: [KnownLine] = []) {
        self.marks = marks
        self.ponds = ponds
        labels = marks.map { MarkLabel($0.label) }
        pixels = marks.map(\.pixel.upwards)
        let plane = LocalPlane(around: ponds.map(\.position))
        places = ponds.compactMap { plane?.coordinate(of: $0.position).point }
        self.lines = lines.map { line in
            (line.title, line.positions.compactMap { plane?.coordinate(of: $0).point })
        }
        let codes = ponds.map { MarkLabel($0.code) }
        let byText = Dictionary(grouping: ponds.indices) { codes[$0].text }
        let byNumber = Dictionary(grouping: ponds.indices) { codes[$0].number }
        candidates = labels.map { label in
            if label.text.isEmpty { return [] }
            return byText[label.text] ?? (label.isBareNumber ? byNumber[label.number] : nil) ?? []
        }
    }

    /// How many marks bear a label that may mean a pond.
    package var namedCount: Int { candidates.count { !$0.isEmpty } }

    /// Nil where fewer than three marks have a pond that their label may mean, or those lie in line.
    package func match() -> LastRoundMatch? {
        guard let first = FirstSimilarity(pixels, candidates: candidates.map { $0.map { places[$0] } }) else {
            return nil
        }
        var linked = assign(places: pixels.map(first.place), within: first.reach)
        for _ in 0..<6 {
            guard let next = refined(linked, within: first.reach) else { return nil }
            if next == linked { break }
            linked = next
        }
        guard var placing = placing(linked) else { return nil }
        var order = order(of: named(linked, placing, within: 4 * first.reach), placing)
        order.keepBorneOut(by: placing, places: places, within: spacing(linked.compactMap { $0 }))
        linked = order.linked(linked)
        for mark in linked.indices { placing.places[mark] = linked[mark].map { places[$0] } }
        for run in order.runs {
            let turned = run.marks.map { placing.places[$0] }
            for (mark, place) in zip(run.marks, turned.reversed()) { placing.places[mark] = place }
        }
        let told = Set(order.runs.flatMap(\.marks))
        let swaps = SwapFinder(linked: linked, places: places).find(in: &placing, told: told)
        return answer(linked, order, swaps, placing)
    }

    /// Marks far from their ponds too: those in a wrong order are.
    private func named(_ linked: [Int?], _ placing: SketchPlacing, within reach: Double) -> [Int?] {
        var (named, taken) = (linked, Set(linked.compactMap { $0 }))
        for mark in marks.indices where linked[mark] == nil {
            let place = placing.roughPlace(of: mark)
            let nearest = candidates[mark].filter { !taken.contains($0) }
                .map { (pond: $0, miss: (places[$0] - place).length) }.min { $0.miss < $1.miss }
            guard let nearest, nearest.miss < reach else { continue }
            named[mark] = nearest.pond
            taken.insert(nearest.pond)
        }
        return named
    }

    private func order(of linked: [Int?], _ placing: SketchPlacing) -> OrderFinder {
        let ponds = Dictionary(
            uniqueKeysWithValues: linked.enumerated().compactMap { mark, pond in pond.map { (mark, $0) } })
        let known = ponds.mapValues { places[$0] }
        let finder = RowFinder(places: known, spacing: spacing(linked.compactMap { $0 }))
        return OrderFinder(finder.rows(along: lines), ponds: ponds, places: known, drawn: placing.roughPlace)
    }

    private func placing(_ linked: [Int?]) -> SketchPlacing? {
        SketchPlacing(pixels: pixels, places: linked.map { $0.map { places[$0] } })
    }

    private func refined(_ linked: [Int?], within reach: Double) -> [Int?]? {
        placing(linked).map { placing in
            assign(places: pixels.indices.map { placing.place(of: $0, without: []) }, within: reach)
        }
    }

    /// For each mark the pond nearest to its place among those its label may mean, nearest pairs first.
    private func assign(places expected: [PlanePoint], within reach: Double) -> [Int?] {
        let pairs = marks.indices.flatMap { mark in
            candidates[mark].map { (mark: mark, pond: $0, miss: (places[$0] - expected[mark]).length) }
        }
        var (linked, taken) = ([Int?](repeating: nil, count: marks.count), Set<Int>())
        for pair in pairs.sorted(by: { ($0.miss, $0.mark) < ($1.miss, $1.mark) })
        where pair.miss <= reach && linked[pair.mark] == nil && !taken.contains(pair.pond) {
            linked[pair.mark] = pair.pond
            taken.insert(pair.pond)
        }
        return linked
    }

    // MARK: - What is told

    /// `placing` has the swapped marks put right.
    private func answer(
        _ linked: [Int?], _ order: OrderFinder, _ swaps: [SwapFinder.Swap], _ placing: SketchPlacing
    ) -> LastRoundMatch {
        var links: [MarkLink] = []
        var (doubts, doubtByMark) = doubtsOfOrder(order, swaps)
        var doubtful = Set(doubtByMark.keys)
        let spacing = spacing(linked.compactMap { $0 })
        var taken = Set(linked.compactMap { $0 })
        for mark in marks.indices {
            let expected = placing.place(of: mark, without: [])
            if let pond = linked[mark] {
                let miss = (places[pond] - expected).length
                let basis: MarkLink.Basis =
                    MarkLabel(ponds[pond].code).text == labels[mark].text ? .code : .number
                links.append(MarkLink(mark: mark, pond: pond, basis: basis, missedMetres: miss))
                if miss > 1.5 * spacing, !doubtful.contains(mark) {
                    doubtful.insert(mark)
                    let nearest = clearPond(at: expected, spacing, []).map { ponds[$0].code }
                    doubts.append(.misplaced(marks[mark].label, metres: miss, nearest: nearest))
                    doubtByMark[mark] = doubts.last
                }
            } else {
                let pond = clearPond(at: expected, spacing, taken)
                if let doubt = doubtOfUnlinked(
                    mark, at: expected, linked, nearest: pond.map { ponds[$0].code })
                {
                    doubts.append(doubt)
                    doubtByMark[mark] = doubt
                }
                guard let pond else { continue }
                taken.insert(pond)
                links.append(
                    MarkLink(
                        mark: mark, pond: pond, basis: .place, missedMetres: (places[pond] - expected).length)
                )
            }
        }
        for rest in doubtsOfRest(order, told: Set(doubtByMark.keys)) {
            doubts.append(rest.doubt)
            doubtful.formUnion(rest.marks)
            for mark in rest.marks { doubtByMark[mark] = rest.doubt }
        }
        return LastRoundMatch(
            marks: marks, ponds: ponds, links: links, doubts: doubts, doubtful: doubtful,
            doubtByMark: doubtByMark)
    }

    /// What contradicts the order of a row and was not told otherwise: a misread number belongs elsewhere.
    private func doubtsOfRest(_ order: OrderFinder, told: Set<Int>) -> [(doubt: MarkDoubt, marks: [Int])] {
        let pairs = order.pairs.map { pair in
            (
                doubt: MarkDoubt.swapped(
                    marks[pair.one].label, marks[pair.other].label, certainty: Self.certaintyByOrder),
                marks: [pair.one, pair.other]
            )
        }
        let strays = order.strays.map { stray in
            (doubt: MarkDoubt.outOfOrder(marks[stray.mark].label, along: stray.along), marks: [stray.mark])
        }
        var told = told
        return (pairs + strays).filter { rest in
            guard told.isDisjoint(with: rest.marks) else { return false }
            told.formUnion(rest.marks)
            return true
        }
    }

    /// Of a pair that only its row's order tells, and no neighbours beside it.
    private static let certaintyByOrder = 0.5

    /// Runs and exchanged pairs, none of them told twice.
    private func doubtsOfOrder(
        _ order: OrderFinder, _ swaps: [SwapFinder.Swap]
    ) -> (doubts: [MarkDoubt], byMark: [Int: MarkDoubt]) {
        var (doubts, byMark) = ([MarkDoubt](), [Int: MarkDoubt]())
        func tell(_ doubt: MarkDoubt, _ told: [Int]) {
            guard told.allSatisfy({ byMark[$0] == nil }) else { return }
            doubts.append(doubt)
            for mark in told { byMark[mark] = doubt }
        }
        for run in order.runs {
            tell(.reversed(run.marks.map { marks[$0].label }, along: run.along), run.marks)
        }
        for swap in swaps {
            let doubt = MarkDoubt.swapped(
                marks[swap.one].label, marks[swap.other].label, certainty: min(1, swap.share))
            tell(doubt, [swap.one, swap.other])
        }
        return (doubts, byMark)
    }

    /// A mark whose label means a pond and that has none: another mark of that label is nearer to it, or it stands
    /// too far away.
    private func doubtOfUnlinked(
        _ mark: Int, at expected: PlanePoint, _ linked: [Int?], nearest: String?
    ) -> MarkDoubt? {
        let misses = candidates[mark].map { (places[$0] - expected).length }
        guard let miss = misses.min() else { return nil }
        let isTaken = candidates[mark].contains { linked.contains($0) }
        return isTaken
            ? .repeated(marks[mark].label, nearest: nearest)
            : .misplaced(marks[mark].label, metres: miss, nearest: nearest)
    }

    /// The pond that alone lies there and is not taken.
    private func clearPond(at place: PlanePoint, _ spacing: Double, _ taken: Set<Int>) -> Int? {
        let near = places.indices.map { (pond: $0, miss: (places[$0] - place).length) }
            .sorted { $0.miss < $1.miss }.prefix(2)
        guard let first = near.first, !taken.contains(first.pond), first.miss < spacing / 2,
            near.count < 2 || near[1].miss > 1.5 * first.miss
        else { return nil }
        return first.pond
    }

    /// The median distance of the linked ponds to their nearest neighbour.
    private func spacing(_ linked: [Int]) -> Double {
        let distances = linked.map { pond in
            linked.reduce(Double.infinity) { least, other in
                other == pond ? least : min(least, (places[other] - places[pond]).length)
            }
        }
        return distances.sorted()[distances.count / 2]
    }
}

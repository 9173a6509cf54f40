/// Finds pairs of marks whose labels fit their neighbours better when exchanged.
///
/// A pair of neighbours that changed places shows hardly in any root mean square. It shows in the marks
/// around it: each of the two is put by them where the other's pond lies.
struct SwapFinder {
    /// Two marks that look exchanged.
    struct Swap {
        let one: Int
        let other: Int
        /// How much nearer the exchange brings them, in parts of twice the squared distance of their ponds:
        /// about 1 for a swap, -1 for a pair in order.
        let share: Double
    }

    let linked: [Int?]
    let places: [PlanePoint]

    /// The clearest first. Puts each right in `placing` before looking for the next, so that none hides
    /// another. Marks that are `told` already are left alone.
    func find(in placing: inout SketchPlacing, told: Set<Int>) -> [Swap] {
        var (swaps, done) = ([Swap](), told)
        let pairs = pairs()
        while true {
            let rest = pairs.filter { !done.contains($0.0) && !done.contains($0.1) }
            guard let swap = clearest(of: rest, placing) else { return swaps.sorted { $0.one < $1.one } }
            placing.places.swapAt(swap.one, swap.other)
            done.formUnion([swap.one, swap.other])
            swaps.append(swap)
        }
    }

    private func clearest(of pairs: [(Int, Int)], _ placing: SketchPlacing) -> Swap? {
        pairs.map { Swap(one: $0.0, other: $0.1, share: share($0.0, $0.1, placing)) }
            .filter { $0.share > 0 }.max { $0.share < $1.share }
    }

    private func share(_ one: Int, _ other: Int, _ placing: SketchPlacing) -> Double {
        let (own, others) = (places[linked[one]!], places[linked[other]!])
        let place = placing.place(of: one, without: [other])
        let otherPlace = placing.place(of: other, without: [one])
        let now = (place - own).squaredLength + (otherPlace - others).squaredLength
        let exchanged = (place - others).squaredLength + (otherPlace - own).squaredLength
        return (now - exchanged) / (2 * (own - others).squaredLength)
    }

    /// Each linked mark with the eight whose ponds are nearest to its own.
    private func pairs() -> [(Int, Int)] {
        let marks = linked.indices.filter { linked[$0] != nil }
        return marks.flatMap { mark in
            marks.filter { $0 != mark }
                .map { (mark: $0, distance: (places[linked[$0]!] - places[linked[mark]!]).squaredLength) }
                .sorted { $0.distance < $1.distance }.prefix(8)
                .filter { $0.mark > mark || !isNear($0.mark, mark, marks) }
                .map { (min(mark, $0.mark), max(mark, $0.mark)) }
        }
    }

    /// Whether `other` is among the eight nearest of `mark`, which then names the pair itself.
    private func isNear(_ mark: Int, _ other: Int, _ marks: [Int]) -> Bool {
        let distance = (places[linked[other]!] - places[linked[mark]!]).squaredLength
        return marks.count {
            $0 != mark && (places[linked[$0]!] - places[linked[mark]!]).squaredLength < distance
        } < 8
    }
}

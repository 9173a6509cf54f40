/// The similarity that brings most marks near a pond that may be theirs, though many numbers are shared by
/// ponds of several villages: the best of seeded pairs.
struct FirstSimilarity {
    /// Where each number is one of two ponds, every fourth pair of right marks has the right ponds.
    private static let tries = 600
    private static let mostTries = 6000
    /// A hand-drawn page is off by no more than this part of its extent.
    private static let tolerance = 0.15

    /// Metres by which the marks were missed, at most.
    let reach: Double
    private let turn: PlanePoint
    private let from: PlanePoint
    private let to: PlanePoint

    /// Nil where no two marks have ponds.
    init?(_ pixels: [PlanePoint], candidates: [[PlanePoint]]) {
        var dice = SplitMix(seed: 17)
        let useful = pixels.indices.filter { !candidates[$0].isEmpty }
        guard useful.count >= 2 else { return nil }
        var best: (score: Double, similarity: FirstSimilarity)?
        for _ in 0..<Self.tries(useful.map { candidates[$0].count }) {
            let (one, other) = (useful.randomElement(using: &dice)!, useful.randomElement(using: &dice)!)
            guard one != other,
                let similarity = FirstSimilarity(
                    pixels[one], pixels[other], candidates[one].randomElement(using: &dice)!,
                    candidates[other].randomElement(using: &dice)!, extent: Self.extent(pixels))
            else { continue }
            let score = useful.reduce(0) { $0 + similarity.score(pixels[$1], candidates[$1]) }
            if score > best?.score ?? 0 { best = (score, similarity) }
        }
        guard let best else { return nil }
        self = best.similarity
    }

    private init?(
        _ one: PlanePoint, _ other: PlanePoint, _ place: PlanePoint, _ otherPlace: PlanePoint, extent: Double
    ) {
        let (step, way) = (other - one, otherPlace - place)
        // Two near marks say little of the whole page.
        guard step.length > extent / 5, way.length > 0 else { return nil }
        // Division of complex numbers: way / step.
        turn = PlanePoint(
            x: (way.x * step.x + way.y * step.y) / step.squaredLength,
            y: (way.y * step.x - way.x * step.y) / step.squaredLength)
        (from, to) = (one, place)
        reach = Self.tolerance * extent * turn.length
    }

    /// As many as find a right pair as surely as among two ponds a number.
    private static func tries(_ counts: [Int]) -> Int {
        let mean = Double(counts.reduce(0, +)) / Double(counts.count)
        return min(mostTries, Int(Double(tries) * max(1, mean * mean / 4)))
    }

    func place(of pixel: PlanePoint) -> PlanePoint {
        let arrow = pixel - from
        return to
            + PlanePoint(x: turn.x * arrow.x - turn.y * arrow.y, y: turn.y * arrow.x + turn.x * arrow.y)
    }

    private func score(_ pixel: PlanePoint, _ places: [PlanePoint]) -> Double {
        let place = place(of: pixel)
        let miss = places.reduce(Double.infinity) { min($0, ($1 - place).length) }
        return max(0, 1 - miss / reach)
    }

    private static func extent(_ points: [PlanePoint]) -> Double {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        return PlanePoint(x: xs.max()! - xs.min()!, y: ys.max()! - ys.min()!).length
    }
}

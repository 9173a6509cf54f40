import PondGeodesy
import PondModel

/// Decides which known pond an observation is: by code, else by overlap, else by its point.
package struct PondMatcher: Sendable {
    /// Two outlines are one pond from this share of the smaller one on.
    package var smallestOverlap = 0.5
    /// A pond does not move: a code farther away than this is another pond's.
    package var farthestMove = Length.kilometres(2)

    package init() {}

    /// `byCode` is the pond with the observation's code in the observation's village; `overlapping` are the
    /// ponds whose boxes touch the footprint's.
    package func decide(
        _ observation: Observation, at footprint: Footprint?, byCode: Pond?, overlapping: [Pond]
    ) -> PondMatch {
        if let byCode { return decideByCode(byCode, footprint, overlapping) }
        guard let footprint else { return .unplaced }
        if overlapping.isEmpty { return .new }
        let fitting = overlapping.filter { fits($0, footprint) }
        guard let pond = fitting.first else { return .new }
        if fitting.count > 1 { return .doubtful(fitting) }
        // Another code on the same water may be a new numbering or a slip: a person has to say.
        if let code = observation.code, let known = pond.code, code != known { return .doubtful([pond]) }
        let hasBothOutlines = footprint.boundary != nil && pond.boundary != nil
        return .known(pond, by: hasBothOutlines ? .overlap : .point)
    }

    private func decideByCode(_ pond: Pond, _ footprint: Footprint?, _ overlapping: [Pond]) -> PondMatch {
        guard let footprint else { return .known(pond, by: .code) }
        if PositionNoise.isSame(footprint.position, pond.position) { return .known(pond, by: .code) }
        let move = footprint.position.distance(to: pond.position)
        if move > farthestMove { return .moved(pond, move) }
        if fits(pond, footprint) { return .known(pond, by: .code) }
        // The code says one pond and the water another.
        let others = overlapping.filter { $0.id != pond.id && fits($0, footprint) }
        return others.isEmpty ? .known(pond, by: .code) : .doubtful([pond] + others)
    }

    private func fits(_ pond: Pond, _ footprint: Footprint) -> Bool {
        switch (footprint.boundary, pond.boundary) {
        case (let mine?, let theirs?): overlaps(mine, theirs)
        case (nil, let theirs?): theirs.contains(footprint.position)
        case (let mine?, nil): mine.contains(pond.position)
        case (nil, nil): footprint.position.distance(to: pond.position) < .metres(1)
        }
    }

    /// Most pairs are the same outline again or neighbours with a common edge, and need no intersection.
    private func overlaps(_ mine: MultiPolygon, _ theirs: MultiPolygon) -> Bool {
        if PositionNoise.isSame(mine, theirs) { return true }
        guard let box = mine.box, let other = theirs.box else { return false }
        let width = min(box.east, other.east) - max(box.west, other.west)
        let height = min(box.north, other.north) - max(box.south, other.south)
        guard width > 0, height > 0 else { return false }
        // The common surface lies in both boxes; a hundredth more for the roundness of the earth.
        let scale = MetresPerDegree(at: box.south)
        let most = width * scale.east * height * scale.north * 1.01
        guard most >= min(mine.area, theirs.area).squareMetres * smallestOverlap else { return false }
        return mine.overlap(with: theirs) >= smallestOverlap
    }
}

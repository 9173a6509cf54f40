import PondGeodesy

/// Tells a move from the noise of a datum's way there and back.
enum PositionNoise {
    /// One centimetre.
    static let largest = Length.metres(0.01)

    static func isSame(_ one: Position, _ other: Position) -> Bool {
        one == other || MetresPerDegree(at: one.latitude).metres(from: one, to: other) < largest.metres
    }

    /// Whether both outlines have the same corners in the same order, or the other way round: some formats
    /// turn rings to the right hand.
    static func isSame(_ one: MultiPolygon, _ other: MultiPolygon) -> Bool {
        one == other
            || one.polygons.count == other.polygons.count
                && zip(one.polygons, other.polygons).allSatisfy { isSame($0.rings, $1.rings) }
    }

    private static func isSame(_ one: [Ring], _ other: [Ring]) -> Bool {
        one.count == other.count
            && zip(one, other).allSatisfy { mine, theirs in
                mine.count == theirs.count
                    && (zip(mine, theirs).allSatisfy { isSame($0, $1) }
                        || zip(mine.reversed(), theirs).allSatisfy { isSame($0, $1) })
            }
    }
}

import PondGeodesy

/// Catches positions that cannot be meant: swapped, or outside China.
package enum PositionCheck {
    /// Throws when the position, which the file wrote as `source`, lies outside China.
    package static func check(_ position: Position, from source: Coordinate) throws(RejectedReason) {
        guard !isWithinChina(position) else { return }
        let isSwapped =
            position.longitude >= 3 && position.longitude <= 54 && position.latitude >= 72
            && position.latitude <= 138
        if isSwapped { throw .swapped(source) }
        throw .outsideChina(source)
    }

    /// The box around China: 73°33′ to 135°05′ E, 3°52′ to 53°33′ N, and a little more.
    private static func isWithinChina(_ position: Position) -> Bool {
        position.longitude >= 72 && position.longitude <= 138 && position.latitude >= 3
            && position.latitude <= 54
    }
}

import PondGeodesy

/// A pond of the last round.
package struct KnownPond: Hashable, Sendable {
    package let code: String
    package let position: Position

    package init(code: String, position: Position) {
        self.code = code
        self.position = position
    }
}

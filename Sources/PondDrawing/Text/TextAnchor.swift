/// Which place of a line's box lies on the point where the line is put.
package struct TextAnchor: Hashable, Sendable {
    /// 0 the left end, 1 the right end.
    package var across: Double
    /// 0 the top, 1 the foot of a full Chinese character.
    package var down: Double

    package init(across: Double, down: Double) {
        self.across = across
        self.down = down
    }

    package static let topLeft = TextAnchor(across: 0, down: 0)
    package static let top = TextAnchor(across: 0.5, down: 0)
    package static let topRight = TextAnchor(across: 1, down: 0)
    package static let left = TextAnchor(across: 0, down: 0.5)
    package static let centre = TextAnchor(across: 0.5, down: 0.5)
    package static let right = TextAnchor(across: 1, down: 0.5)
    package static let bottomLeft = TextAnchor(across: 0, down: 1)
    package static let bottom = TextAnchor(across: 0.5, down: 1)
    package static let bottomRight = TextAnchor(across: 1, down: 1)
}

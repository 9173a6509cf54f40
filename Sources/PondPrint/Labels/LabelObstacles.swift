import PondDrawing

/// What labels must stay off.
package struct LabelObstacles: Sendable {
    /// Outlines of ponds, borders, roads: no text over them, leaders may cross.
    package var lines: [[PagePoint]]
    /// Symbols, insets and panels.
    package var boxes: [PageBox]

    package init(lines: [[PagePoint]] = [], boxes: [PageBox] = []) {
        self.lines = lines
        self.boxes = boxes
    }
}

import PondDrawing

/// What labels must stay off.
package struct LabelObstacles: Sendable {
    /// Outlines of ponds, borders, roads: no text over them, leaders may cross.
    package var lines: [[PaperPoint]]
    /// Symbols, insets and panels.
    package var boxes: [PaperBox]

    package init(lines: [[PaperPoint]] = [], boxes: [PaperBox] = []) {
        self.lines = lines
        self.boxes = boxes
    }
}

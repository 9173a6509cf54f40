import PondDrawing

/// What labels must stay off.
package struct LabelObstacles: Sendable {
    /// Outlines of ponds: no text over them, leaders may cross.
    package var lines: [[PaperPoint]]
    /// Borders, canals, roads: text keeps off them while it has another place.
    package var faint: [[PaperPoint]]
    /// Symbols, insets and panels.
    package var boxes: [PaperBox]

    package init(lines: [[PaperPoint]] = [], faint: [[PaperPoint]] = [], boxes: [PaperBox] = []) {
        self.lines = lines
        self.faint = faint
        self.boxes = boxes
    }
}

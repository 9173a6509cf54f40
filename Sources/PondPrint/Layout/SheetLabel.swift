import PondDrawing

/// A name or number of the map with its place, or the word that it found none.
package struct SheetLabel: Sendable {
    package var line: TextLine
    /// A second line beneath.
    package var remark: TextLine?
    package var box: PaperBox?
    package var leader: PlacedLabel.Leader?
    /// How the index calls it.
    package var indexName: String

    package init(line: TextLine, remark: TextLine? = nil, indexName: String) {
        self.line = line
        self.remark = remark
        self.indexName = indexName
    }

    /// Of the wider line.
    var width: Double { max(line.width, remark?.width ?? 0) }

    /// Without a place where it would lie on one of the names.
    func off(_ names: [PaperBox]) -> SheetLabel {
        guard let box, names.contains(where: { $0.overlaps(box) }) else { return self }
        var label = self
        (label.box, label.leader) = (nil, nil)
        return label
    }
}

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
    /// The heading beneath which the index has it, where names repeat from one to the next: a pond's village.
    package var indexGroup: String?

    package init(line: TextLine, remark: TextLine? = nil, indexName: String, indexGroup: String? = nil) {
        self.line = line
        self.remark = remark
        self.indexName = indexName
        self.indexGroup = indexGroup
    }

    /// The box with its halo; some characters are a little taller than the one that text is measured by.
    var cover: PaperBox? { box?.inset(by: -(line.style.halo?.width ?? 0) - 0.1 * line.height) }

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

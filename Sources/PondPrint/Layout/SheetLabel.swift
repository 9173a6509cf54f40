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
}

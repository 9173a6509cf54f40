import PondDrawing

/// A name or number of the map with its place, or the word that it found none.
package struct SheetLabel: Sendable {
    package var line: TextLine
    /// A second line beneath.
    package var remark: TextLine?
    /// With room for halos, and for what hangs below a Chinese character, such as commas.
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

    /// What it covers; some characters are a little taller than the one that text is measured by.
    var cover: PaperBox? { box?.inset(by: -0.05 * line.height) }

    /// Of the wider line.
    var width: Double { max(line.width, remark?.width ?? 0) }

    /// Around the letters on each side.
    private var halo: Double { max(line.style.halo?.width ?? 0, remark?.style.halo?.width ?? 0) }

    /// Between the letters and the box: a comma hangs about an eighth of the height below them.
    private var margin: (across: Double, down: Double) {
        guard halo > 0 else { return (0, 0) }
        return (halo, halo + 0.06 * (remark ?? line).height)
    }

    /// As wide as the box has to be, of text so high in all.
    func asked(height: Double) -> (width: Double, height: Double) {
        (width + 2 * margin.across, height + 2 * margin.down)
    }

    /// Where the letters stand.
    var letters: PaperBox? { box?.inset(across: margin.across, down: margin.down) }

    /// Without a place where it would lie on one of the boxes.
    func off(_ others: BoxGrid) -> SheetLabel {
        guard let box, others.isTaken(box, besides: nil) else { return self }
        var label = self
        (label.box, label.leader) = (nil, nil)
        return label
    }
}

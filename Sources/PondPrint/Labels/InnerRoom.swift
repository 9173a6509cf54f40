import PondDrawing

/// Where a text fits inside an outline, the middle of the outline first.
struct InnerRoom {
    let outline: [PaperPoint]
    let box: PaperBox

    /// Nil for an outline without places.
    init?(_ outline: [PaperPoint]) {
        guard let box = PaperBox(around: outline) else { return nil }
        self.outline = outline
        self.box = box
    }

    /// Centres at which a text of this size lies within the outline, at `rows` heights and up to `columns`
    /// places each. The upper, middle and lower edge of the text are looked at; an outline that reaches in
    /// between them is left to the test against lines.
    func centres(width: Double, height: Double, rows: Int, columns: Int) -> [PaperPoint] {
        guard width <= box.width, height <= box.height else { return [] }
        let slack = box.height - height
        var centres: [PaperPoint] = []
        for row in Self.outwards(rows) {
            let y = box.top + height / 2 + row * slack
            for span in spans(at: y, height: height) where span.upperBound - span.lowerBound >= width {
                let room = span.upperBound - span.lowerBound - width
                for column in Self.outwards(room > width / 2 ? columns : 1) {
                    centres.append(PaperPoint(x: span.lowerBound + width / 2 + column * room, y: y))
                }
            }
        }
        return centres
    }

    /// The middle of the widest chord at half the height: inside every outline that has a surface.
    var innerPlace: PaperPoint {
        let y = box.centre.y
        let widest = chords(at: y).max { $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound }
        return widest.map { PaperPoint(x: ($0.lowerBound + $0.upperBound) / 2, y: y) } ?? box.centre
    }

    /// Shares of a way: the middle, then by turns to either side.
    private static func outwards(_ count: Int) -> [Double] {
        guard count > 1 else { return [0.5] }
        return (0..<count).map { step in
            let share = Double((step + 1) / 2) / Double(count - 1)
            return 0.5 + (step.isMultiple(of: 2) ? share : -share)
        }
    }

    /// What lies inside at the upper, middle and lower edge of a text alike.
    private func spans(at y: Double, height: Double) -> [ClosedRange<Double>] {
        // A hair within, so that an edge along the outline's own level edge counts as inside.
        let reach = height / 2 * (1 - 1e-9)
        var spans = chords(at: y)
        for edge in [y - reach, y + reach] where !spans.isEmpty {
            let others = chords(at: edge)
            spans = spans.flatMap { span in
                others.compactMap { $0.overlaps(span) ? $0.clamped(to: span) : nil }
            }
        }
        return spans
    }

    /// The even-odd inside of the outline at one height, from left to right.
    private func chords(at y: Double) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        var before = outline[outline.count - 1]
        for place in outline {
            if (before.y > y) != (place.y > y) {
                let share = (y - before.y) / (place.y - before.y)
                crossings.append(before.x + share * (place.x - before.x))
            }
            before = place
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
    }
}

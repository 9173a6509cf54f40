import CPangoCairo

extension Canvas {
    /// Rings of one path at most: a file with longer ones is slow to show.
    private static let ringsAtOnce = 500

    /// Fills many outlines with one ink, several at a time: in a file each filling costs more than its corners.
    /// Outlines that overlap stay filled where they do; each is its outer ring and then its holes.
    package func fill(outlines: [[[PaperPoint]]], _ ink: Ink) {
        set(ink)
        // By winding, since the even-odd rule would leave holes where outlines overlap.
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        inRuns(outlines.lazy.flatMap { $0.enumerated().map { $1.turned(clockwise: $0 == 0) } }) {
            cairo_fill(context)
        }
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    }

    /// Draws the edges of many outlines with one pen, several at a time.
    package func stroke(outlines: [[[PaperPoint]]], _ pen: Pen) {
        prepare(pen)
        inRuns(outlines.lazy.flatMap { $0 }) { cairo_stroke(context) }
    }

    private func inRuns(_ rings: some Sequence<[PaperPoint]>, _ draw: () -> Void) {
        var count = 0
        cairo_new_path(context)
        for ring in rings where ring.count > 1 {
            for (index, place) in ring.enumerated() {
                if index == 0 {
                    cairo_move_to(context, place.x, place.y)
                } else {
                    cairo_line_to(context, place.x, place.y)
                }
            }
            cairo_close_path(context)
            count += 1
            if count.isMultiple(of: Self.ringsAtOnce) { draw() }
        }
        draw()
    }
}

extension [PaperPoint] {
    /// The ring the one way round or the other (the sign of its area, y downward).
    fileprivate func turned(clockwise: Bool) -> [PaperPoint] {
        guard let last else { return self }
        var twice = 0.0
        var before = last
        for place in self {
            twice += before.x * place.y - place.x * before.y
            before = place
        }
        return (twice > 0) == clockwise ? self : reversed()
    }
}

import CPangoCairo

extension Canvas {
    /// Rings of one path at most: a file with longer ones is slow to show.
    private static let ringsAtOnce = 500

    /// Fills many outlines with one ink, several at a time: in a file each filling costs more than its corners.
    /// Outlines that overlap stay filled where they do; each is its outer ring and then its holes.
    package func fill(outlines: some Sequence<[[PaperPoint]]>, _ ink: Ink) {
        draw(outlines: outlines, fill: ink, nil)
    }

    /// The same with edges: each outline is written once for both. Edges lie over the ink of their own outlines.
    package func draw(outlines: some Sequence<[[PaperPoint]]>, fill ink: Ink, _ pen: Pen?) {
        // By winding, since the even-odd rule would leave holes where outlines overlap.
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        inRuns(outlines) {
            set(ink)
            guard let pen else { return cairo_fill(context) }
            cairo_fill_preserve(context)
            prepare(pen)
            cairo_stroke(context)
        }
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    }

    /// Calls `draw` with paths of some hundred rings.
    private func inRuns(_ outlines: some Sequence<[[PaperPoint]]>, _ draw: () -> Void) {
        var page = cairo_matrix_t()
        cairo_get_matrix(context, &page)
        var count = 0
        cairo_new_path(context)
        for outline in outlines {
            for (number, ring) in outline.enumerated() where ring.count > 1 {
                lay(ring, isReversed: ring.isClockwise != (number == 0), on: page)
                count += 1
            }
            guard count >= Self.ringsAtOnce else { continue }
            draw()
            count = 0
        }
        draw()
    }

    /// Steps of a corner's place in a unit of the surface. An eighth of a point is 0.04 mm, as fine as printers lay
    /// ink; the short numbers make a large file a third smaller and quicker to write.
    private static let stepsPerUnit = 8.0

    private func lay(_ ring: [PaperPoint], isReversed: Bool, on page: cairo_matrix_t) {
        var page = page
        // Pens are as wide as they are on the page; only places are counted in the surface's own units.
        cairo_identity_matrix(context)
        defer { cairo_set_matrix(context, &page) }
        for index in ring.indices {
            let place = ring[isReversed ? ring.count - 1 - index : index]
            let x = page.xx * place.x + page.xy * place.y + page.x0
            let y = page.yx * place.x + page.yy * place.y + page.y0
            let (column, row) = (
                (x * Self.stepsPerUnit).rounded() / Self.stepsPerUnit,
                (y * Self.stepsPerUnit).rounded() / Self.stepsPerUnit
            )
            if index == 0 {
                cairo_move_to(context, column, row)
            } else {
                cairo_line_to(context, column, row)
            }
        }
        cairo_close_path(context)
    }
}

extension [PaperPoint] {
    /// Which way round the ring goes: by the sign of its area, y downward.
    fileprivate var isClockwise: Bool {
        guard var before = last else { return true }
        var twice = 0.0
        for place in self {
            twice += before.x * place.y - place.x * before.y
            before = place
        }
        return twice > 0
    }
}

import CPangoCairo

extension Canvas {
    /// Draws the line with its anchor at `place`, turned clockwise about it.
    package func draw(
        _ line: TextLine, at place: PaperPoint, anchor: TextAnchor = .topLeft, turnedDegrees: Double = 0
    ) {
        guard !line.text.isEmpty else { return }
        let face = typesetter.face(line.style.weight)
        let size = face.emSize(height: line.height)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, place.x, place.y)
        if turnedDegrees != 0 { cairo_rotate(context, turnedDegrees * .pi / 180) }
        cairo_set_font_face(context, face.font)
        cairo_set_font_size(context, size)
        let start = PaperPoint(
            x: -line.width * anchor.across, y: -line.height * anchor.down + face.ascent * size)
        var set = SetLine(line.text, face, size: size, at: start)
        if let halo = line.style.halo { drawHalo(halo, &set) }
        self.set(line.style.ink)
        show(&set)
    }

    /// Draws a text where it is; for texts that need no measuring.
    @discardableResult
    package func draw(
        _ text: String, _ style: TextStyle, at place: PaperPoint, anchor: TextAnchor = .topLeft
    ) -> TextLine {
        let line = typesetter.line(text, style)
        draw(line, at: place, anchor: anchor)
        return line
    }

    private func drawHalo(_ halo: TextStyle.Halo, _ line: inout SetLine) {
        cairo_new_path(context)
        cairo_glyph_path(context, &line.glyphs, Int32(line.glyphs.count))
        set(halo.ink)
        cairo_set_line_width(context, halo.width * 2)
        cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
        cairo_set_dash(context, nil, 0, 0)
        cairo_stroke(context)
    }

    private func show(_ line: inout SetLine) {
        switch textForm {
        case .live:
            cairo_show_text_glyphs(
                context, line.text, Int32(line.text.utf8.count), &line.glyphs, Int32(line.glyphs.count),
                &line.clusters, Int32(line.clusters.count), cairo_text_cluster_flags_t(rawValue: 0))
        case .outlined:
            cairo_new_path(context)
            cairo_glyph_path(context, &line.glyphs, Int32(line.glyphs.count))
            cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
            cairo_fill(context)
        }
    }
}

/// A line with the place of every form, as Cairo takes it.
private struct SetLine {
    var text: String
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []

    init(_ text: String, _ face: TypeFace, size: Double, at start: PaperPoint) {
        self.text = text
        var x = start.x
        for character in text {
            let run = face.run(of: character)
            for glyph in run.glyphs {
                glyphs.append(
                    cairo_glyph_t(index: glyph.index, x: x + glyph.x * size, y: start.y + glyph.y * size))
            }
            clusters.append(
                cairo_text_cluster_t(
                    num_bytes: Int32(character.utf8.count), num_glyphs: Int32(run.glyphs.count)))
            x += run.advance * size
        }
    }
}

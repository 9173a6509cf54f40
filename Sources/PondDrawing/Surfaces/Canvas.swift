import CPangoCairo

/// Draws on a page in millimetres, from the top left corner of the trimmed sheet. One thread's own.
package final class Canvas {
    /// Whether text stays text in the file, or becomes outlines that need no font.
    package enum TextForm: String, CaseIterable, Sendable {
        case live, outlined
    }

    let context: OpaquePointer
    package let typesetter: Typesetter
    package var textForm = TextForm.live

    /// Draws on `surface`, of which one millimetre takes `scale` units.
    init(_ surface: OpaquePointer, unitsPerMillimetre scale: Double) throws {
        typesetter = try Typesetter()
        context = cairo_create(surface)
        cairo_scale(context, scale, scale)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
        let options = FontOptions.make()
        cairo_set_font_options(context, options)
        cairo_font_options_destroy(options)
    }

    deinit { cairo_destroy(context) }

    /// What Cairo has to complain about; `nil` while all is well.
    var complaint: String? {
        let status = cairo_status(context)
        return status == CAIRO_STATUS_SUCCESS ? nil : String(cString: cairo_status_to_string(status))
    }

    // MARK: - Lines and areas

    package func fill(_ path: PaperPath, _ ink: Ink) {
        lay(path)
        set(ink)
        cairo_fill(context)
    }

    package func stroke(_ path: PaperPath, _ pen: Pen) {
        lay(path)
        stroke(pen)
    }

    /// Fills and then draws the edge, with one path.
    package func draw(_ path: PaperPath, fill ink: Ink?, _ pen: Pen?) {
        lay(path)
        if let ink {
            set(ink)
            cairo_fill_preserve(context)
        }
        if let pen { stroke(pen) } else { cairo_new_path(context) }
    }

    package func line(from start: PaperPoint, to end: PaperPoint, _ pen: Pen) {
        stroke(PaperPath(line: [start, end]), pen)
    }

    // MARK: - States

    /// Only what lies within `path` is drawn in `body`.
    package func clipped<Answer>(to path: PaperPath, _ body: () throws -> Answer) rethrows -> Answer {
        cairo_save(context)
        defer { cairo_restore(context) }
        lay(path)
        cairo_clip(context)
        return try body()
    }

    /// Places in `body` pass through `transform` before they reach the page.
    package func transformed<Answer>(
        _ transform: PaperTransform, _ body: () throws -> Answer
    ) rethrows -> Answer {
        cairo_save(context)
        defer { cairo_restore(context) }
        var matrix = cairo_matrix_t(
            xx: transform.xx, yx: transform.yx, xy: transform.xy, yy: transform.yy, x0: transform.x0,
            y0: transform.y0)
        cairo_transform(context, &matrix)
        return try body()
    }

    /// All of `body` is drawn as one, and then laid down with `opacity`.
    package func faded(_ opacity: Double, _ body: () throws -> Void) rethrows {
        cairo_push_group(context)
        defer {
            cairo_pop_group_to_source(context)
            cairo_paint_with_alpha(context, opacity)
        }
        try body()
    }

    // MARK: - Cairo

    func set(_ ink: Ink) {
        let colour = ink.colour
        cairo_set_source_rgba(
            context, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255,
            ink.opacity)
    }

    func lay(_ path: PaperPath) {
        cairo_new_path(context)
        for step in path.steps {
            switch step {
            case .move(let place): cairo_move_to(context, place.x, place.y)
            case .line(let place): cairo_line_to(context, place.x, place.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(context, first.x, first.y, second.x, second.y, end.x, end.y)
            case .circle(let centre, let radius):
                cairo_new_sub_path(context)
                cairo_arc(context, centre.x, centre.y, radius, 0, 2 * .pi)
                cairo_close_path(context)
            case .close: cairo_close_path(context)
            }
        }
    }

    private func stroke(_ pen: Pen) {
        prepare(pen)
        cairo_stroke(context)
    }

    func prepare(_ pen: Pen) {
        set(pen.ink)
        cairo_set_line_width(context, pen.width)
        cairo_set_line_cap(context, pen.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(context, pen.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
        pen.dashes.withUnsafeBufferPointer {
            cairo_set_dash(context, $0.baseAddress, Int32($0.count), 0)
        }
    }
}

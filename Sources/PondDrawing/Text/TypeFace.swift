import CPangoCairo

/// One weight of the type: asks Pango once for each character and remembers its forms. One thread's own.
///
/// Chinese and Latin need no shaping across characters, so a line is its characters' forms side by side. Another
/// font never steps in for a missing character: the same sheet comes out on every machine.
final class TypeFace {
    static let family = "Noto Sans CJK SC"
    /// The em in which forms are measured; large, so that Pango's units of 1/1024 do not show.
    private static let em = 1000.0

    /// Cairo's font, for drawing.
    let font: OpaquePointer
    /// Top of 国 above the baseline and its foot beneath, in ems.
    let ascent: Double
    let descent: Double

    private let context: OpaquePointer
    private let layout: OpaquePointer
    private var runs: [Character: GlyphRun] = [:]

    /// Throws when the type is not on this machine.
    init(_ weight: TextStyle.Weight) throws {
        context = pango_font_map_create_context(pango_cairo_font_map_get_default())
        pango_context_set_round_glyph_positions(context, 0)
        let options = FontOptions.make()
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        layout = pango_layout_new(context)
        Self.setUp(layout, weight)
        guard let first = Self.shape("国", layout) else {
            g_object_unref(UnsafeMutableRawPointer(layout))
            g_object_unref(UnsafeMutableRawPointer(context))
            throw DrawingError.fontMissing(family: Self.family, found: "?")
        }
        font = cairo_font_face_reference(first.font)
        (ascent, descent) = (first.top / Self.em, first.bottom / Self.em)
        guard first.family == Self.family else {
            // `deinit` releases what was made.
            throw DrawingError.fontMissing(family: Self.family, found: first.family)
        }
    }

    deinit {
        cairo_font_face_destroy(font)
        g_object_unref(UnsafeMutableRawPointer(layout))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Ems for a height of a full Chinese character.
    func emSize(height: Double) -> Double { height / (ascent + descent) }

    func run(of character: Character) -> GlyphRun {
        if let known = runs[character] { return known }
        let made = makeRun(of: character)
        runs[character] = made
        return made
    }

    private func makeRun(of character: Character) -> GlyphRun {
        // Line ends and tabs have no place in a line.
        let text = character.isNewline || character == "\t" ? " " : String(character)
        if let shaped = Self.shape(text, layout), !shaped.isMissing {
            return GlyphRun(glyphs: shaped.glyphs, advance: shaped.advance, isMissing: false)
        }
        let geta = Self.shape("〓", layout)
        return GlyphRun(glyphs: geta?.glyphs ?? [], advance: geta?.advance ?? 0, isMissing: true)
    }

    // MARK: - Pango

    private struct Shaped {
        var glyphs: [GlyphRun.Glyph] = []
        var advance = 0.0
        var isMissing = false
        var family = ""
        var top = 0.0
        var bottom = 0.0
        let font: OpaquePointer
    }

    private static func setUp(_ layout: OpaquePointer, _ weight: TextStyle.Weight) {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_weight(
            description, weight == .bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, em * Double(PANGO_SCALE))
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        let attributes = pango_attr_list_new()
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        pango_layout_set_attributes(layout, attributes)
        pango_attr_list_unref(attributes)
        pango_layout_set_single_paragraph_mode(layout, 1)
    }

    /// Pango's answer for a text; `nil` when it makes nothing of it.
    private static func shape(_ text: String, _ layout: OpaquePointer) -> Shaped? {
        pango_layout_set_text(layout, text, Int32(text.utf8.count))
        guard let line = pango_layout_get_line_readonly(layout, 0), let runs = line.pointee.runs,
            let first = runs.pointee.data
        else { return nil }
        let item = first.assumingMemoryBound(to: PangoGlyphItem.self).pointee.item.pointee
        guard let pangoFont = item.analysis.font,
            let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(pangoFont)),
            let face = cairo_scaled_font_get_font_face(scaled)
        else { return nil }
        var shaped = Shaped(font: face)
        shaped.isMissing = pango_layout_get_unknown_glyphs_count(layout) > 0
        shaped.family = familyName(pangoFont)
        var link: UnsafeMutablePointer<GSList>? = runs
        while let node = link {
            if let data = node.pointee.data {
                append(data.assumingMemoryBound(to: PangoGlyphItem.self).pointee, to: &shaped)
            }
            link = node.pointee.next
        }
        var ink = PangoRectangle()
        pango_layout_line_get_extents(line, &ink, nil)
        shaped.top = -Double(ink.y) / Double(PANGO_SCALE)
        shaped.bottom = Double(ink.y + ink.height) / Double(PANGO_SCALE)
        return shaped
    }

    private static func append(_ run: PangoGlyphItem, to shaped: inout Shaped) {
        let unit = Double(PANGO_SCALE) * em
        for index in 0..<Int(run.glyphs.pointee.num_glyphs) {
            let info = run.glyphs.pointee.glyphs[index]
            // PANGO_GLYPH_EMPTY: takes no place and draws nothing.
            if info.glyph != 0x0FFF_FFFF {
                shaped.glyphs.append(
                    GlyphRun.Glyph(
                        index: UInt(info.glyph), x: shaped.advance + Double(info.geometry.x_offset) / unit,
                        y: Double(info.geometry.y_offset) / unit))
            }
            shaped.advance += Double(info.geometry.width) / unit
        }
    }

    private static func familyName(_ font: UnsafeMutablePointer<PangoFont>) -> String {
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        return pango_font_description_get_family(description).map { String(cString: $0) } ?? "?"
    }
}

/// How Cairo renders type: as designed, never fitted to pixels.
enum FontOptions {
    static func make() -> OpaquePointer? {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        return options
    }
}

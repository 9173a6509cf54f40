/// The forms of one character, in units of the type's em.
struct GlyphRun {
    struct Glyph {
        let index: UInt
        let x: Double
        let y: Double
    }

    let glyphs: [Glyph]
    let advance: Double
    let isMissing: Bool
}

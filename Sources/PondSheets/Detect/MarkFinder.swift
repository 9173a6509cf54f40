/// Finds pen marks and round stickers on a sheet by their colour, and by what is not printed there.
package struct MarkFinder {
    private let colours: Set<InkColour>

    /// Gaps in a line up to this are closed.
    private static let gapMillimetres = 0.4
    /// A line is one where another line this wide lies over it.
    private static let bridgeMillimetres = 1.2

    package init(colours: Set<InkColour> = Set(InkColour.allCases)) { self.colours = colours }

    /// The marks, in pixels of the photo, from its top down.
    package func candidates(in field: MarkField) -> [MarkCandidate] {
        let ink = InkPicture(field)
        let judge = MarkJudge(pixelsPerMillimetre: field.pixelsPerMillimetre)
        let gap = max(1, Int((Self.gapMillimetres / 2 * field.pixelsPerMillimetre).rounded()))
        let bridge = Int((Self.bridgeMillimetres / 2 * field.pixelsPerMillimetre).rounded())
        return InkColour.allCases.filter(colours.contains).flatMap { colour in
            InkPart.all(of: colour, in: ink, gap: gap, bridge: bridge, smallest: Int(judge.smallest))
                .flatMap { judge.candidates(of: $0, to: field.photoPixel) }
        }.sorted { ($0.middle.y, $0.middle.x) < ($1.middle.y, $1.middle.x) }
    }
}

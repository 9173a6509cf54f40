/// Which pixels carry ink, of what colour, and how much of it. What the print explains is told apart.
struct InkPicture {
    let width: Int
    let height: Int
    /// The index of the colour in `InkColour.allCases`, or one of those below.
    private(set) var colours: [UInt8]
    /// What ink takes of the colour that it takes most of: 255 is all.
    private(set) var strengths: [UInt8]

    static let paper = UInt8.max
    static let print = UInt8.max - 1

    init(_ field: MarkField) {
        (width, height) = (field.picture.width, field.picture.height)
        colours = [UInt8](repeating: Self.paper, count: width * height)
        strengths = [UInt8](repeating: 0, count: width * height)
        let shares = PaperShares(field.picture)
        let print = field.cleanPrint.map {
            PrintedInk(
                $0, seen: shares.brightness, pixelsPerMillimetre: field.pixelsPerMillimetre,
                slackMillimetres: field.slackMillimetres)
        }
        for at in colours.indices {
            let (red, green, blue) = shares[at]
            if min(red, green, blue) > 0.92 { continue }
            let ink = Ink(red, green, blue, expected: print?.expected[at], darkest: print?.darkest[at])
            colours[at] = ink.colour.flatMap(InkColour.allCases.firstIndex).map(UInt8.init) ?? ink.without
            strengths[at] = UInt8(min(max(ink.strength, 0), 1) * 255)
        }
    }

    /// Where there is ink of that colour, and between such ink where other ink or print lies over it.
    func mask(of colour: InkColour, bridging gap: Int) -> InkMask {
        let number = UInt8(InkColour.allCases.firstIndex(of: colour) ?? 0)
        var mask = InkMask(width: width, height: height)
        for at in colours.indices where colours[at] == number { mask.isSet[at] = true }
        let bridges = mask.closed(by: gap)
        for at in colours.indices where bridges.isSet[at] && colours[at] != Self.paper {
            mask.isSet[at] = true
        }
        return mask
    }

    /// What one pixel shows.
    private struct Ink {
        /// Nil for print, and for paper in a poor light.
        var colour: InkColour?
        let without: UInt8
        let strength: Float

        /// Coloured ink by its colour, which grey print does not have; black ink by what the print does not explain.
        init(_ red: Float, _ green: Float, _ blue: Float, expected: Float?, darkest: Float?) {
            let printed = max(expected ?? 1, 0.3)
            let (r, g, b) = (min(red / printed, 1), min(green / printed, 1), min(blue / printed, 1))
            let (most, least) = (max(r, g, b), min(r, g, b))
            let chroma = most - least
            let brightest = max(red, green, blue)
            without = brightest < 0.75 ? InkPicture.print : InkPicture.paper
            if chroma > InkColour.leastChroma, chroma > InkColour.leastPurity * (1 - least) {
                colour = InkColour(hueOf: Double(r), Double(g), Double(b))
                strength = 1 - least
                return
            }
            strength = (darkest ?? 1) - min(red, green, blue)
            let unexplained = (darkest ?? 1) - brightest
            if unexplained > (darkest == nil ? InkColour.leastBlack : InkColour.leastUnprinted) {
                colour = .black
            }
        }
    }
}

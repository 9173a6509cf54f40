/// Finds pen marks and round stickers in a photo of a sheet by their colour.
package struct MarkFinder {
    /// The page's long side on paper, which the photo's long side shows.
    private let pageMillimetres: Double
    private let colours: Set<InkColour>

    /// Marks are looked for in a copy about this long: a pen's line still has two pixels on A4.
    private static let workingLongSide = 1800
    /// Marks of 4 mm are looked for; blur and wobble take a little off.
    private static let smallestMillimetres = 3.4
    /// Gaps in a line up to this are closed.
    private static let gapMillimetres = 0.35

    package init(pageMillimetres: Double = 297, colours: Set<InkColour> = Set(InkColour.allCases)) {
        self.pageMillimetres = pageMillimetres
        self.colours = colours
    }

    /// The marks, from the top of the page down.
    package func candidates(in photo: ColourImage) -> [MarkCandidate] {
        let factor = max(
            1, Int((Double(max(photo.width, photo.height)) / Double(Self.workingLongSide)).rounded()))
        let image = photo.reduced(by: factor)
        let perMillimetre = Double(max(image.width, image.height)) / pageMillimetres
        let masks = inkMasks(of: image)
        let judge = MarkJudge(
            pixelsPerMillimetre: perMillimetre,
            gap: max(1, Int((Self.gapMillimetres * perMillimetre).rounded())),
            smallest: Self.smallestMillimetres * perMillimetre)
        return InkColour.allCases.flatMap { colour -> [MarkCandidate] in
            guard let mask = masks[colour] else { return [] }
            return judge.candidates(of: colour, in: mask, scale: Double(factor))
        }.sorted { ($0.middle.y, $0.middle.x) < ($1.middle.y, $1.middle.x) }
    }

    private func inkMasks(of image: ColourImage) -> [InkColour: InkMask] {
        let light = PaperLight(image)
        var masks = Dictionary(
            uniqueKeysWithValues: colours.map { ($0, InkMask(width: image.width, height: image.height)) })
        var found = [InkColour?](repeating: nil, count: image.width * image.height)
        image.bytes.withUnsafeBufferPointer { bytes in
            for y in 0..<image.height {
                for x in 0..<image.width {
                    let at = y * image.width + x
                    let (red, green, blue) = (
                        Double(bytes[at * 3]), Double(bytes[at * 3 + 1]), Double(bytes[at * 3 + 2])
                    )
                    // Bright and grey is paper whatever the light: most pixels are done here.
                    if min(red, green, blue) > 215 { continue }
                    let paper = light.paper(x: x, y: y)
                    found[at] = InkColour(
                        red: red / paper.red, green: green / paper.green, blue: blue / paper.blue)
                }
            }
        }
        for (at, colour) in found.enumerated() {
            if let colour { masks[colour]?.isSet[at] = true }
        }
        return masks
    }
}

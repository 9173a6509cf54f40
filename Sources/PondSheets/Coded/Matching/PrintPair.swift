import PondDrawing

/// A page in a photo, set upright, beside its clean print: what ink takes of the paper's light, in one scale.
struct PrintPair {
    let photo: ShareImage
    let print: ShareImage
    let pixelsPerMillimetre: Double

    /// Pixels along the page's long side: a printed line then has at least a third of one.
    private static let longSide = 1200.0

    /// The clean page is drawn so many times larger: poppler moves thin lines to whole pixels.
    private static let drawnLarger = 2

    /// Pixels a millimetre in which the clean page is wanted.
    static func drawnScale(of layout: FieldPageLayout) -> Double {
        Double(drawnLarger) * longSide / max(layout.width, layout.height)
    }

    /// Nil when the clean page has another size than was asked for.
    init?(_ photo: ColourImage, camera: PageCamera, layout: FieldPageLayout, cleanPage: GreyImage) {
        let drawn = Double(cleanPage.width) / layout.width
        guard abs(Double(cleanPage.height) - layout.height * drawn) < 3,
            abs(drawn / Self.drawnScale(of: layout) - 1) < 0.02
        else { return nil }
        let clean = cleanPage.reduced(by: Self.drawnLarger)
        let scale = drawn / Double(Self.drawnLarger)
        let upright = UprightPicture(photo, width: clean.width, height: clean.height) { pixel in
            camera.pixel(of: PaperPoint(x: pixel.x / scale, y: pixel.y / scale)) ?? PixelPoint(x: -1, y: -1)
        }
        let brightness = PaperShares(upright.picture).brightness
        pixelsPerMillimetre = scale
        self.photo = ShareImage(
            width: clean.width, height: clean.height, values: brightness.map { max(0, 1 - $0) })
        print = ShareImage(
            width: clean.width, height: clean.height, values: clean.pixels.map { 1 - Float($0) / 255 })
    }
}

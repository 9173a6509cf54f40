/// The part of a sheet in which marks are looked for: one scale all over, and what is printed there.
package struct MarkField: Sendable {
    let picture: ColourImage
    let pixelsPerMillimetre: Double
    /// What the print alone looks like, pixel by pixel; nil where nothing is known of a print.
    let cleanPrint: GreyImage?
    /// By how much photo and print may lie apart, in millimetres.
    let slackMillimetres: Double
    /// From the picture's pixels to those of the upright photo.
    let photoPixel: @Sendable (PixelPoint) -> PixelPoint

    package var hasCleanPrint: Bool { cleanPrint != nil }

    /// A pen's line has two pixels and more at this scale.
    static let wantedScale = 5.0

    /// A free page: the whole photo, whose long side shows the page's.
    package init(_ photo: ColourImage, pageMillimetres: Double) {
        let scale = Double(max(photo.width, photo.height)) / pageMillimetres
        let factor = max(1, Int(scale / Self.wantedScale))
        picture = photo.reduced(by: factor)
        pixelsPerMillimetre = scale / Double(factor)
        cleanPrint = nil
        slackMillimetres = 0
        photoPixel = { PixelPoint(x: $0.x * Double(factor), y: $0.y * Double(factor)) }
    }

    init(
        picture: ColourImage, pixelsPerMillimetre: Double, cleanPrint: GreyImage, slackMillimetres: Double,
        photoPixel: @escaping @Sendable (PixelPoint) -> PixelPoint
    ) {
        self.picture = picture
        self.pixelsPerMillimetre = pixelsPerMillimetre
        self.cleanPrint = cleanPrint
        self.slackMillimetres = slackMillimetres
        self.photoPixel = photoPixel
    }
}

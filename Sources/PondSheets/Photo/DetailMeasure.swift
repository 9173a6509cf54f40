/// How much a picture shows that is too fine for a copy of 300 pixels, beside what is somewhat coarser than that: a
/// picture made larger keeps the sharp steps of its pixels, which no measure of blur takes for blur, but has no detail.
struct DetailMeasure {
    /// Long sides in pixels. What lies between 120 and 240 is there in any photo of writing; what lies above 300 is
    /// there only where the photo has had more.
    private static let (whole, fine, upper, lower) = (600.0, 300.0, 240.0, 120.0)

    private let image: PlainImage

    init(_ image: GreyImage) {
        let picture = PlainImage(image)
        self.image = picture.resized(by: Self.whole / Double(max(picture.width, picture.height)))
    }

    /// Near 1 or above in a sharp photo, about 0.15 where strokes are blurred over four pixels of 1,200; 0 for a picture
    /// without any detail.
    var share: Double {
        let band = copy(Self.upper).meanSquare(from: copy(Self.lower))
        return band > 0 ? image.meanSquare(from: copy(Self.fine)) / band : 0
    }

    /// What is left of the picture in so many pixels, in its own size.
    private func copy(_ longSide: Double) -> PlainImage {
        image.resized(by: longSide / Self.whole).enlarged(toWidth: image.width, height: image.height)
    }
}

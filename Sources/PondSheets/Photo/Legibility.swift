/// Whether a person could read pen writing in a photo.
package struct Legibility: Equatable, Sendable {
    /// Numbers 3 mm high on a page of A4 get eight pixels from here on: below that no letter has its strokes.
    package static let leastLongSide = 800
    /// From here on strokes run into each other, found by blurring real photos of sheets step by step: it is
    /// what a blur of three pixels leaves of a photo of `measuredLongSide`.
    package static let mostBlur = 0.57
    /// Pages and real photos of sheets that were made 240 pixels long and then large again have 0.13 at most, however that
    /// was done; photos as soft as can be read have 0.24 and more, sharp ones 1 and above.
    package static let leastDetail = 0.15

    /// A photo of many pixels may be softer in each of them: it is looked at in about this size.
    private static let measuredLongSide = 1200

    package let longSide: Int
    /// 0 sharp to 1 blurred (F. Crete et al., The blur effect, SPIE 6492, 2007).
    package let blur: Double
    /// What is finer than a copy of 300 pixels could show, beside what is coarser.
    package let detail: Double

    package init(of image: GreyImage) {
        longSide = max(image.width, image.height)
        let measured = image.reduced(by: max(1, longSide / Self.measuredLongSide))
        blur = BlurMeasure(measured).blur
        detail = DetailMeasure(measured).share
    }

    /// Throws the advice for a photo that cannot be read.
    package func require(for path: String, width: Int, height: Int) throws(PhotoError) {
        if longSide < Self.leastLongSide { throw .tooSmall(path, width: width, height: height) }
        if blur > Self.mostBlur { throw .blurred(path, blur: blur) }
        if detail < Self.leastDetail { throw .enlarged(path, detail: detail) }
    }
}

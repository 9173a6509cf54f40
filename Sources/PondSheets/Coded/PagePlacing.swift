import PondDrawing
import PondGeodesy

/// The way from a photo of a printed page to the earth and back: photo, paper, the sheet's plane, WGS 84.
package struct PagePlacing: Equatable, Sendable {
    package let camera: PageCamera
    /// What its printed lines have shown beyond the camera; nil where that was nothing.
    package let shift: PaperShift?
    package let page: FieldPage
    /// Nine times in ten a mark is placed at least this well, in millimetres on paper.
    package let errorMillimetres: Double

    package init(camera: PageCamera, shift: PaperShift? = nil, page: FieldPage, errorMillimetres: Double) {
        self.camera = camera
        self.shift = shift
        self.page = page
        self.errorMillimetres = errorMillimetres
    }

    package var errorBound: Length { .metres(errorMillimetres * Double(page.scale) / 1000) }

    /// Where the pixel lies on the paper; nil where the page cannot be.
    package func paperPoint(of pixel: PixelPoint) -> PaperPoint? {
        camera.paperPoint(of: pixel).map { shift?.spot(seenAt: $0) ?? $0 }
    }

    /// Where the spot of the page is seen; nil behind the camera.
    package func pixel(of spot: PaperPoint) -> PixelPoint? { camera.pixel(of: shift?.seen(spot) ?? spot) }

    /// The position that is drawn there; nil where the page cannot be.
    package func position(of pixel: PixelPoint) -> Position? {
        paperPoint(of: pixel).map { page.origin.local.position(of: page.coordinate(of: $0)) }
    }

    /// How long a pixel is on paper there: the root of the area that a square of one pixel covers.
    package func millimetresPerPixel(at pixel: PixelPoint) -> Double? {
        guard let here = paperPoint(of: pixel),
            let right = paperPoint(of: PixelPoint(x: pixel.x + 1, y: pixel.y)),
            let below = paperPoint(of: PixelPoint(x: pixel.x, y: pixel.y + 1))
        else { return nil }
        return abs((right.x - here.x) * (below.y - here.y) - (right.y - here.y) * (below.x - here.x))
            .squareRoot()
    }

    /// Where the position is seen, on the page or beside it; nil behind the camera.
    package func pixel(of position: Position) -> PixelPoint? {
        pixel(of: page.paperPoint(of: page.origin.local.coordinate(of: position)))
    }
}

extension PagePlacing: Codable {
    private enum Key: CodingKey {
        case camera, shift, page, errorMillimetres
    }

    package init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Key.self)
        guard let page = FieldPage(text: try box.decode(String.self, forKey: .page)) else {
            throw DecodingError.dataCorruptedError(forKey: .page, in: box, debugDescription: "no page's text")
        }
        self.init(
            camera: try box.decode(PageCamera.self, forKey: .camera),
            shift: try box.decodeIfPresent(PaperShift.self, forKey: .shift), page: page,
            errorMillimetres: try box.decode(Double.self, forKey: .errorMillimetres))
    }

    package func encode(to encoder: any Encoder) throws {
        var box = encoder.container(keyedBy: Key.self)
        try box.encode(camera, forKey: .camera)
        try box.encodeIfPresent(shift, forKey: .shift)
        try box.encode(page.text, forKey: .page)
        try box.encode(errorMillimetres, forKey: .errorMillimetres)
    }
}

import PondDrawing

/// The map of a printed page, set upright.
extension MarkField {
    /// The clean print is wanted with as many dots an inch.
    package static let dotsPerInch = wantedScale * 25.4

    /// What lies within the page's frame in the photo. `cleanPage` is the whole page at `dotsPerInch`; nil when it has
    /// another size.
    package init?(
        _ photo: ColourImage, on placing: PagePlacing, cleanPage: GreyImage, slackMillimetres: Double
    ) {
        let layout = placing.page.layout
        let scale = Self.wantedScale
        let frame = layout.frame
        let (left, top) = (Int((frame.left * scale).rounded()), Int((frame.top * scale).rounded()))
        let (width, height) = (Int(frame.width * scale), Int(frame.height * scale))
        let fits =
            abs(Double(cleanPage.width) - layout.width * scale) < 3
            && abs(Double(cleanPage.height) - layout.height * scale) < 3
        guard fits, let clean = cleanPage.cut(left: left, top: top, width: width, height: height) else {
            return nil
        }
        let paper = { @Sendable (pixel: PixelPoint) in
            PaperPoint(x: (Double(left) + pixel.x) / scale, y: (Double(top) + pixel.y) / scale)
        }
        let photoPixel = { @Sendable (pixel: PixelPoint) in
            placing.pixel(of: paper(pixel)) ?? PixelPoint(x: -1, y: -1)
        }
        let upright = UprightPicture(photo, width: width, height: height, photoPixel: photoPixel)
        self.init(
            picture: upright.picture, pixelsPerMillimetre: scale, cleanPrint: clean,
            slackMillimetres: slackMillimetres, photoPixel: photoPixel)
    }
}

extension GreyImage {
    /// A part of the picture; nil when it does not lie within.
    func cut(left: Int, top: Int, width: Int, height: Int) -> GreyImage? {
        guard left >= 0, top >= 0, left + width <= self.width, top + height <= self.height else { return nil }
        let rows = (top..<(top + height)).map {
            pixels[($0 * self.width + left)..<($0 * self.width + left + width)]
        }
        return GreyImage(width: width, height: height, pixels: Array(rows.joined()))
    }
}

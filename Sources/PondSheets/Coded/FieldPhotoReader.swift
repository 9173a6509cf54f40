import PondDrawing

/// Finds printed pages in a photo and places each by its tags.
package enum FieldPhotoReader {
    /// All pages of the photo, the one with the most tags first; empty for a photo without any.
    package static func read(_ image: GreyImage) -> FieldPhotoReading {
        var tags = TagFinder(correctedBits: 1).tags(in: image, decimation: decimation(for: image))
        // Shrunken and blurred photos: every pixel counts then, and two wrong cells are forgiven. A large photo
        // is still made smaller, as its memory would pass 500 MB.
        if !isEnough(tags) {
            let more = TagFinder(correctedBits: 2).tags(in: image, decimation: finerDecimation(for: image))
            if more.count > tags.count { tags = more }
        }
        let groups = FieldPageCode.groups(of: tags)
        let pages = groups.pages.map { page($0, in: image) }
        return FieldPhotoReading(pages: pages, looseTags: groups.loose.count)
    }

    /// Squares are looked for in a copy about 2,000 pixels long, in which a tag's cell still has three pixels.
    private static func decimation(for image: GreyImage) -> Double {
        max(1, (Double(max(image.width, image.height)) / 2000).rounded(.down))
    }

    private static func finerDecimation(for image: GreyImage) -> Double {
        let share = Double(max(image.width, image.height)) / 2700
        return share < 1.15 ? 1 : max(1.5, share.rounded(.down))
    }

    private static func isEnough(_ tags: [PageTag]) -> Bool {
        (FieldPageCode.groups(of: tags).pages.first?.tags.count ?? 0) >= 5
    }

    private static func page(_ group: TagGroup, in image: GreyImage) -> FieldPhotoPage {
        let layout = FieldPageLayout(group.code.paper)
        let fitter = PageFitter(layout, photoWidth: image.width, photoHeight: image.height)
        guard let fit = fitter.fit(group) else {
            return FieldPhotoPage(
                code: group.code, tagCount: group.tags.count, isRepeated: group.isRepeated, fit: nil,
                label: nil)
        }
        let label = label(of: group.code, fit.camera, in: image)
        return FieldPhotoPage(
            code: group.code, tagCount: group.tags.count, isRepeated: group.isRepeated, fit: fit, label: label
        )
    }

    // MARK: - The QR code

    /// What the page's QR code says, read from a picture of it that is set upright.
    private static func label(
        of code: FieldPageCode, _ camera: PageCamera, in image: GreyImage
    ) -> FieldPage? {
        let box = FieldPageLayout(code.paper).qrCode
        let reader = QRReader()
        for pixelsPerMillimetre in [8.0, 5, 12] {
            guard let crop = upright(box.inset(by: -2), camera, pixelsPerMillimetre, in: image) else {
                continue
            }
            if let page = reader.texts(in: crop).lazy.compactMap(FieldPage.init(text:)).first { return page }
        }
        return nil
    }

    /// A part of the page as it was printed.
    static func upright(
        _ box: PaperBox, _ camera: PageCamera, _ pixelsPerMillimetre: Double, in image: GreyImage
    ) -> GreyImage? {
        let width = Int(box.width * pixelsPerMillimetre)
        let height = Int(box.height * pixelsPerMillimetre)
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * height)
        for row in 0..<height {
            for column in 0..<width {
                let spot = PaperPoint(
                    x: box.left + (Double(column) + 0.5) / pixelsPerMillimetre,
                    y: box.top + (Double(row) + 0.5) / pixelsPerMillimetre)
                let seen = camera.pixel(of: spot).map(image.brightness(at:)) ?? 255
                pixels.append(UInt8(min(max(seen, 0), 255)))
            }
        }
        return GreyImage(width: width, height: height, pixels: pixels)
    }
}

/// Finds the orientation that a camera wrote into a JPEG, PNG or TIFF file. Anything odd counts as upright: a
/// damaged note must not cost the photo.
struct ExifReader {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    func orientation(in format: PhotoFormat) -> PhotoOrientation {
        let start: Int? =
            switch format {
            case .jpeg: exifOfJPEG()
            case .png: exifOfPNG()
            case .tiff: 0
            case .heic: nil
            }
        return start.flatMap(orientation(ofTIFFAt:)) ?? .upright
    }

    // MARK: - Where the note begins

    /// Behind `Exif\0\0` in a segment APP1, before the picture's own data (Exif 2.32, 4.7.2).
    private func exifOfJPEG() -> Int? {
        var offset = 2
        while let marker = big(offset, 2), marker >> 8 == 0xFF, marker != 0xFFDA {
            guard let length = big(offset + 2, 2), length >= 2 else { return nil }
            if marker == 0xFFE1, holds("Exif\0\0", at: offset + 4) { return offset + 10 }
            offset += 2 + length
        }
        return nil
    }

    /// The data of the chunk `eXIf` (PNG 3rd edition, 11.3.3.4), which may stand before or behind the pixels.
    private func exifOfPNG() -> Int? {
        var offset = 8
        while let length = big(offset, 4), offset + 12 + length <= bytes.count {
            if holds("eXIf", at: offset + 4) { return offset + 8 }
            offset += 12 + length
        }
        return nil
    }

    // MARK: - The note itself

    /// Tag 274 in the first directory of a TIFF structure (TIFF 6.0, section 2).
    private func orientation(ofTIFFAt start: Int) -> PhotoOrientation? {
        let isLittle: Bool
        if holds("II*\0", at: start) {
            isLittle = true
        } else if holds("MM\0*", at: start) {
            isLittle = false
        } else {
            return nil
        }
        func number(_ offset: Int, _ count: Int) -> Int? {
            isLittle ? little(offset, count) : big(offset, count)
        }
        guard let directory = number(start + 4, 4), let count = number(start + directory, 2) else {
            return nil
        }
        for entry in 0..<count {
            let offset = start + directory + 2 + entry * 12
            guard let tag = number(offset, 2) else { return nil }
            if tag == 274 { return number(offset + 8, 2).flatMap(PhotoOrientation.init) }
        }
        return nil
    }

    // MARK: - Bytes

    private func holds(_ text: String, at offset: Int) -> Bool {
        let wanted = Array(text.utf8)
        guard offset >= 0, offset + wanted.count <= bytes.count else { return false }
        return bytes[offset..<(offset + wanted.count)].elementsEqual(wanted)
    }

    private func big(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
    }

    private func little(_ offset: Int, _ count: Int) -> Int? {
        guard offset >= 0, offset + count <= bytes.count else { return nil }
        return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

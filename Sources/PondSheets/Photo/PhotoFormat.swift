/// The picture formats in which sheets come.
package enum PhotoFormat: String, CaseIterable, Sendable {
    case jpeg, png, tiff, heic

    /// What the first bytes of a file say; `nil` for anything else.
    package init?(firstBytes bytes: some Collection<UInt8>) {
        let head = Array(bytes.prefix(12))
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if Self.tiffStarts.contains(where: { head.starts(with: $0) }) {
            self = .tiff
        } else if head.count == 12, head[4..<8].elementsEqual("ftyp".utf8),
            Self.heicBrands.contains(String(decoding: head[8..<12], as: UTF8.self))
        {
            self = .heic
        } else {
            return nil
        }
    }

    /// The usual ending of a file's name.
    package var fileEnding: String {
        switch self {
        case .jpeg: "jpg"
        case .png: "png"
        case .tiff: "tif"
        case .heic: "heic"
        }
    }

    /// How a message calls it.
    package var title: String { rawValue.uppercased() }

    /// GDAL's name for it. No other driver may open the file, whatever it holds.
    var driver: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .tiff: "GTiff"
        case .heic: "HEIF"
        }
    }

    /// Whether the decoder turns the picture upright by itself: libheif applies the file's own rotation, and
    /// ISO/IEC 23008-12 says that the Exif orientation beside it is not to be applied again.
    var isTurnedByDecoder: Bool { self == .heic }

    /// TIFF 6.0 in either byte order.
    private static let tiffStarts: [[UInt8]] = [[0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]]

    /// ISO/IEC 23008-12, 10: still pictures coded by HEVC, as phones write them.
    private static let heicBrands: Set = ["heic", "heix", "heim", "heis", "mif1", "msf1"]
}

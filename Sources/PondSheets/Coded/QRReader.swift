import CZBar

/// Reads QR codes. One thread's own.
final class QRReader {
    private let scanner: OpaquePointer

    init() {
        guard let scanner = zbar_image_scanner_create() else { preconditionFailure("out of memory") }
        self.scanner = scanner
        zbar_image_scanner_set_config(scanner, ZBAR_NONE, ZBAR_CFG_ENABLE, 0)
        zbar_image_scanner_set_config(scanner, ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1)
    }

    deinit { zbar_image_scanner_destroy(scanner) }

    /// The texts of the codes in the picture.
    func texts(in image: GreyImage) -> [String] {
        guard let picture = zbar_image_create() else { preconditionFailure("out of memory") }
        defer { zbar_image_destroy(picture) }
        zbar_image_set_format(picture, Self.grey)
        zbar_image_set_size(picture, UInt32(image.width), UInt32(image.height))
        return image.pixels.withUnsafeBytes { bytes in
            zbar_image_set_data(picture, bytes.baseAddress, UInt(bytes.count), nil)
            guard zbar_scan_image(scanner, picture) > 0 else { return [] }
            return Self.texts(of: picture)
        }
    }

    /// The four characters `Y800`: one byte of brightness a pixel.
    private static let grey = "Y800".utf8.reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) }

    private static func texts(of picture: OpaquePointer) -> [String] {
        var texts: [String] = []
        var symbol = zbar_image_first_symbol(picture)
        while let found = symbol {
            let length = Int(zbar_symbol_get_data_length(found))
            zbar_symbol_get_data(found).withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
                texts.append(
                    String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
            }
            symbol = zbar_symbol_next(found)
        }
        return texts
    }
}

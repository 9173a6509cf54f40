import CQREncode

/// A QR code (ISO/IEC 18004), made by libqrencode.
package enum QRCode {
    /// How much of the code may be covered and it still reads: about 7, 15, 25 or 30 %.
    package enum Correction: Sendable {
        case low, medium, quartile, high
    }

    /// The code's squares, with the four quiet squares around it that readers need. Throws when the text is too
    /// long for a code.
    package static func matrix(of text: String, correction: Correction = .medium) throws -> BitMatrix {
        let bytes = Array(text.utf8)
        guard
            let code = bytes.withUnsafeBufferPointer({ buffer in
                QRcode_encodeData(Int32(buffer.count), buffer.baseAddress, 0, correction.level)
            })
        else { throw DrawingError.textTooLongForCode(bytes: bytes.count) }
        defer { QRcode_free(code) }
        let inner = Int(code.pointee.width)
        let side = inner + 2 * quiet
        var dark = [Bool](repeating: false, count: side * side)
        for row in 0..<inner {
            for column in 0..<inner where code.pointee.data[row * inner + column] & 1 == 1 {
                dark[(row + quiet) * side + column + quiet] = true
            }
        }
        return BitMatrix(width: side, height: side, dark: dark)
    }

    /// The quiet zone of the standard.
    private static let quiet = 4
}

extension QRCode.Correction {
    fileprivate var level: QRecLevel {
        switch self {
        case .low: QR_ECLEVEL_L
        case .medium: QR_ECLEVEL_M
        case .quartile: QR_ECLEVEL_Q
        case .high: QR_ECLEVEL_H
        }
    }
}

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
        guard let code = encode(Array(text.utf8), correction) else {
            throw DrawingError.textTooLongForCode(bytes: text.utf8.count)
        }
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

    private static func encode(
        _ bytes: [UInt8], _ correction: Correction
    ) -> UnsafeMutablePointer<CQREncode.QRcode>? {
        guard let input = QRinput_new2(0, correction.level) else { return nil }
        defer { QRinput_free(input) }
        // Readers guess among Chinese encodings unless the code says UTF-8: ECI 26 of AIM ITS/04-023.
        if bytes.contains(where: { $0 > 127 }), QRinput_appendECIheader(input, 26) != 0 { return nil }
        guard QRinput_append(input, QR_MODE_8, Int32(bytes.count), bytes) == 0 else { return nil }
        return QRcode_encodeInput(input)
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

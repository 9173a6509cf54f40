/// Numbers as text writes them, read exactly as the nearest `Double`.
enum DecimalText {
    /// What stands at the start of some bytes.
    struct Match {
        var value: Double
        /// The same as a whole number, when it is written without point and exponent and fits.
        var integer: Int64?
        var length: Int
    }

    /// The number at the start of `bytes`: an optional sign, digits with an optional point, an optional
    /// exponent. `nil` when there is none; more text may follow.
    @inline(__always)
    static func match(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>) -> Match? {
        var at = start
        let isNegative = at < end && at.pointee == UInt8(ascii: "-")
        if isNegative || (at < end && at.pointee == UInt8(ascii: "+")) { at += 1 }
        var mantissa: UInt64 = 0
        let wholeStart = at
        digits(&at, end, into: &mantissa)
        var count = at - wholeStart
        var exponent = 0
        var isWhole = true
        if at < end, at.pointee == UInt8(ascii: ".") {
            isWhole = false
            at += 1
            let fractionStart = at
            digits(&at, end, into: &mantissa)
            exponent = fractionStart - at
            count += at - fractionStart
        }
        guard count > 0 else { return nil }
        if let written = writtenExponent(at, end) {
            isWhole = false
            at = written.end
            exponent += written.value
        }
        // Clinger's fast path: both the digits and the power of ten are exact, so one rounding remains.
        if count <= 19, mantissa < 1 << 53, exponent >= -22, exponent <= 22 {
            let magnitude =
                exponent < 0
                ? Double(mantissa) / powersOfTen[-exponent] : Double(mantissa) * powersOfTen[exponent]
            let integer = isWhole ? Int64(mantissa) : nil
            return Match(
                value: isNegative ? -magnitude : magnitude, integer: integer.map { isNegative ? -$0 : $0 },
                length: at - start)
        }
        return slowMatch(start, at, isWhole: isWhole)
    }

    /// The number that the text holds and nothing else, spaces around it aside.
    static func number(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        guard var start = text.baseAddress else { return nil }
        var end = start + text.count
        while start < end, start.pointee <= 0x20 { start += 1 }
        while end > start, end[-1] <= 0x20 { end -= 1 }
        guard let match = match(start, end), start + match.length == end, match.value.isFinite else {
            return nil
        }
        return match.value
    }

    static func number(_ text: String) -> Double? {
        var text = text
        return text.withUTF8 { number($0) }
    }

    @inline(__always)
    private static func digits(
        _ at: inout UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into mantissa: inout UInt64
    ) {
        while at < end {
            let digit = at.pointee &- 48
            if digit > 9 { return }
            mantissa = mantissa &* 10 &+ UInt64(digit)
            at += 1
        }
    }

    private static func writtenExponent(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>
    ) -> (value: Int, end: UnsafePointer<UInt8>)? {
        guard start < end, start.pointee | 0x20 == UInt8(ascii: "e") else { return nil }
        var at = start + 1
        let isNegative = at < end && at.pointee == UInt8(ascii: "-")
        if isNegative || (at < end && at.pointee == UInt8(ascii: "+")) { at += 1 }
        let first = at
        var value = 0
        while at < end, at.pointee &- 48 <= 9 {
            value = min(value * 10 + Int(at.pointee &- 48), 1_000_000)
            at += 1
        }
        return at > first ? (isNegative ? -value : value, at) : nil
    }

    private static func slowMatch(
        _ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, isWhole: Bool
    ) -> Match? {
        let text = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        let trimmed = text.hasSuffix(".") ? text + "0" : text
        guard let value = Double(trimmed) else { return nil }
        return Match(value: value, integer: isWhole ? Int64(text) : nil, length: end - start)
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

import Foundation

extension ByteBuffer {
    /// The number with at most `places` decimals (0 to 9), correctly rounded, without trailing zeros or
    /// a negative zero. Not-a-number and infinity have no decimals and become `null`.
    @inline(__always)
    package mutating func append(decimal number: Double, places: Int) {
        let scale = Self.power(places)
        let magnitude = abs(number)
        guard magnitude * scale < 9e15 else {
            return append(text: number.isFinite ? Self.largeText(number, places) : "null")
        }
        let scaled = Self.rounded(magnitude, times: scale)
        if number < 0, scaled > 0 { append(UInt8(ascii: "-")) }
        append(fixed: scaled, places: places)
    }

    /// The shortest text that reads back as the same number; whole numbers without a point.
    @inline(__always)
    package mutating func append(shortest number: Double) {
        guard number.isFinite else { return append("null") }
        // With four decimals or fewer, and fifteen digits at most, no other short text is this number.
        let scaled = (number * 1e4).rounded()
        if abs(scaled) < 1e15, scaled / 1e4 == number {
            if scaled < 0 { append(UInt8(ascii: "-")) }
            append(fixed: UInt64(abs(scaled)), places: 4)
        } else {
            append(text: "\(number)")
        }
    }

    /// `magnitude × scale` rounded once: half to even, judged on the exact product.
    @inline(__always)
    private static func rounded(_ magnitude: Double, times scale: Double) -> UInt64 {
        let product = magnitude * scale
        let whole = product.rounded(.down)
        let rest = product - whole
        if rest != 0.5 { return UInt64(rest > 0.5 ? whole + 1 : whole) }
        let error = (-product).addingProduct(magnitude, scale)
        if error != 0 { return UInt64(error > 0 ? whole + 1 : whole) }
        return UInt64(whole.truncatingRemainder(dividingBy: 2) == 0 ? whole : whole + 1)
    }

    private static func largeText(_ number: Double, _ places: Int) -> String {
        let text = String(format: "%.\(places)f", number)
        guard text.contains(".") else { return text }
        let withoutZeros = text.prefix(through: text.lastIndex { $0 != "0" }!)
        return String(withoutZeros.last == "." ? withoutZeros.dropLast() : withoutZeros)
    }

    @inline(__always)
    private mutating func append(fixed scaled: UInt64, places: Int) {
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: UInt64(Self.power(places)))
        append(digits: whole, atLeast: 1)
        guard fraction > 0 else { return }
        let start = room(for: 10)
        start[0] = UInt8(ascii: ".")
        // At most nine places, so that the fraction fits into the faster 32 bits.
        var rest = UInt32(truncatingIfNeeded: fraction)
        var length = 0
        for index in stride(from: places, through: 1, by: -1) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            if length == 0, digit > 0 { length = index }
            start[index] = UInt8(truncatingIfNeeded: digit) &+ 48
            rest = quotient
        }
        add(length + 1)
    }

    @inline(__always)
    private static func power(_ places: Int) -> Double {
        switch places {
        case 7: 1e7
        case 4: 1e4
        default: powersOfTen[places]
        }
    }

    private static let powersOfTen: [Double] = [1, 10, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
}

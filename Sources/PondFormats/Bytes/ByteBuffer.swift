/// A growing run of bytes, into which writers put text without going through `String`.
package struct ByteBuffer: Sendable {
    package private(set) var bytes: [UInt8]

    package init(capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    package var count: Int { bytes.count }
    package var isEmpty: Bool { bytes.isEmpty }

    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    @inline(__always)
    package mutating func append(_ byte: UInt8) { bytes.append(byte) }

    @inline(__always)
    package mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    package mutating func append(_ source: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: source) }

    package mutating func append(_ other: ByteBuffer) { bytes.append(contentsOf: other.bytes) }

    /// The text as it is, in UTF-8.
    package mutating func append(text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }

    /// The number's decimal digits.
    package mutating func append(_ integer: Int64) {
        if integer < 0 { append(UInt8(ascii: "-")) }
        append(digits: integer.magnitude, atLeast: 1)
    }

    /// The number's decimal digits, with zeros in front up to `width`.
    mutating func append(digits number: UInt64, atLeast width: Int) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { scratch in
            var rest = number
            var start = 20
            while rest > 0 || start > 20 - width {
                start -= 1
                let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
                scratch.initializeElement(at: start, to: UInt8(truncatingIfNeeded: digit) &+ 48)
                rest = quotient
            }
            append(UnsafeBufferPointer(rebasing: scratch[start...]))
        }
    }
}

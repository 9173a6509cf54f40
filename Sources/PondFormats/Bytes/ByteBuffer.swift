/// A growing run of bytes, into which writers put text without going through `String`.
package struct ByteBuffer {
    private var memory: Memory
    package private(set) var count = 0

    package init(capacity: Int = 0) { memory = Memory(capacity: max(capacity, 256)) }

    package var isEmpty: Bool { count == 0 }

    /// A copy of the bytes.
    package var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
    {
        try withExtendedLifetime(memory) {
            try body(UnsafeRawBufferPointer(start: memory.start, count: count))
        }
    }

    /// Forgets the bytes and keeps the memory.
    package mutating func removeAll() { count = 0 }

    @inline(__always)
    package mutating func append(_ byte: UInt8) {
        room(for: 1).pointee = byte
        count += 1
    }

    @inline(__always)
    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(__always)
    package mutating func append(_ source: UnsafeBufferPointer<UInt8>) {
        guard let start = source.baseAddress, !source.isEmpty else { return }
        room(for: source.count).update(from: start, count: source.count)
        count += source.count
    }

    package mutating func append(_ other: ByteBuffer) {
        other.withUnsafeBytes { append($0.bindMemory(to: UInt8.self)) }
    }

    /// The text as it is, in UTF-8.
    package mutating func append(text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// The number's decimal digits.
    package mutating func append(_ integer: Int64) {
        if integer < 0 { append(UInt8(ascii: "-")) }
        append(digits: integer.magnitude, atLeast: 1)
    }

    /// The number's decimal digits, with zeros in front up to `width`.
    @inline(__always)
    mutating func append(digits number: UInt64, atLeast width: Int) {
        let length = max(Self.digitCount(number), width)
        let start = room(for: length)
        var rest = number
        for index in stride(from: length - 1, through: 0, by: -1) {
            let (quotient, digit) = rest.quotientAndRemainder(dividingBy: 10)
            start[index] = UInt8(truncatingIfNeeded: digit) &+ 48
            rest = quotient
        }
        count += length
    }

    @inline(__always)
    private static func digitCount(_ number: UInt64) -> Int {
        if number < 10 { return 1 }
        if number < 100 { return 2 }
        var length = 3
        var rest = number / 1000
        while rest > 0 {
            length += 1
            rest /= 10
        }
        return length
    }

    // MARK: - Memory

    /// Where the next bytes go; there is room for `needed`, and nobody else sees them.
    @inline(__always)
    mutating func room(for needed: Int) -> UnsafeMutablePointer<UInt8> {
        if !isKnownUniquelyReferenced(&memory) || count + needed > memory.capacity { grow(by: needed) }
        return memory.start + count
    }

    /// Counts bytes that have been put into the room.
    @inline(__always)
    mutating func add(_ written: Int) { count += written }

    @inline(never)
    private mutating func grow(by needed: Int) {
        let larger = Memory(capacity: max(count + needed, memory.capacity * 2))
        larger.start.update(from: memory.start, count: count)
        memory = larger
    }

    private final class Memory {
        let start: UnsafeMutablePointer<UInt8>
        let capacity: Int

        init(capacity: Int) {
            start = .allocate(capacity: capacity)
            self.capacity = capacity
        }

        deinit { start.deallocate() }
    }
}

// Copies share their memory until one is written to, so that no two tasks ever write to the same.
extension ByteBuffer: @unchecked Sendable {}

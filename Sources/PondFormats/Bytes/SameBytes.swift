import Foundation

/// Comparing bytes all at once: `elementsEqual` goes one by one.
extension UnsafeBufferPointer<UInt8> {
    @inline(__always)
    func isSame(as other: UnsafeBufferPointer<UInt8>) -> Bool {
        guard count == other.count else { return false }
        guard let here = baseAddress, let there = other.baseAddress else { return true }
        return memcmp(here, there, count) == 0
    }

    @inline(__always)
    func isSame(as other: [UInt8]) -> Bool { other.withUnsafeBufferPointer(isSame) }
}

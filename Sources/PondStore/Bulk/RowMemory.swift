import CSpatiaLite
import PondGeodesy

/// Memory that holds the texts and blobs of one row while SQLite writes it, so that they need not be copied
/// into memory of SQLite's own, value by value.
final class RowMemory {
    private static let length = 1 << 16
    private let start = UnsafeMutableRawPointer.allocate(byteCount: RowMemory.length, alignment: 16)
    private var used = 0

    deinit { start.deallocate() }

    /// Forgets the row before.
    func clear() { used = 0 }

    /// Room for so many bytes; `nil` when the row is too long to be kept here.
    private func take(_ count: Int) -> UnsafeMutableRawPointer? {
        guard used + count <= Self.length else { return nil }
        defer { used += count }
        return start + used
    }

    func bind(_ text: String?, to index: Int32, of statement: PreparedStatement) {
        guard var text else { return statement.bindNull(index) }
        let isKept = text.withUTF8 { bytes in
            guard let memory = take(bytes.count) else { return false }
            UnsafeMutableRawBufferPointer(start: memory, count: bytes.count).copyMemory(
                from: UnsafeRawBufferPointer(bytes))
            statement.lendText(index, UnsafeRawBufferPointer(start: memory, count: bytes.count))
            return true
        }
        if !isKept { statement.bind(index, text) }
    }

    func bind(_ position: Position, to index: Int32, of statement: PreparedStatement) {
        guard let memory = take(GeometryBlob.pointLength) else {
            return statement.bind(index, GeometryBlob.encode(position))
        }
        GeometryBlobWriter.write(position, to: memory)
        statement.lend(index, UnsafeRawBufferPointer(start: memory, count: GeometryBlob.pointLength))
    }

    func bind(_ outline: MultiPolygon, box: BoundingBox, to index: Int32, of statement: PreparedStatement) {
        let length = GeometryBlobWriter.length(of: outline)
        guard let memory = take(length) else { return statement.bind(index, GeometryBlob.encode(outline)) }
        GeometryBlobWriter.write(outline, box: box, to: memory)
        statement.lend(index, UnsafeRawBufferPointer(start: memory, count: length))
    }

    func bind(_ uuid: (UInt64, UInt64), to index: Int32, of statement: PreparedStatement) {
        guard let memory = take(16) else { preconditionFailure("A UUID comes first in its row.") }
        memory.storeBytes(of: uuid.0.bigEndian, as: UInt64.self)
        memory.storeBytes(of: uuid.1.bigEndian, toByteOffset: 8, as: UInt64.self)
        statement.lend(index, UnsafeRawBufferPointer(start: memory, count: 16))
    }
}

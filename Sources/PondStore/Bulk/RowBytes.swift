import PondGeodesy

/// Where a text or a blob lies among the bytes of its batch.
struct ByteSpan: Sendable {
    let start: Int32
    /// Below zero where there is none.
    let count: Int32

    static let none = ByteSpan(start: 0, count: -1)
}

/// The texts and blobs of a batch, one behind the other.
struct RowBytes: Sendable {
    private(set) var bytes: [UInt8] = []

    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func put(_ text: String?) -> ByteSpan {
        guard var text else { return .none }
        return text.withUTF8 { utf8 in
            let start = bytes.count
            bytes.append(contentsOf: utf8)
            return ByteSpan(start: Int32(start), count: Int32(utf8.count))
        }
    }

    mutating func put(_ halves: (UInt64, UInt64)) -> ByteSpan {
        room(for: 16) { memory in
            memory.storeBytes(of: halves.0.bigEndian, as: UInt64.self)
            memory.storeBytes(of: halves.1.bigEndian, toByteOffset: 8, as: UInt64.self)
        }
    }

    /// The position as a POINT.
    mutating func put(_ position: Position) -> ByteSpan {
        room(for: GeometryBlob.pointLength) { GeometryBlobWriter.write(position, to: $0) }
    }

    /// The outline as a MULTIPOLYGON.
    mutating func put(_ outline: MultiPolygon?, box: BoundingBox?) -> ByteSpan {
        guard let outline, let box else { return .none }
        return room(for: GeometryBlobWriter.length(of: outline)) {
            GeometryBlobWriter.write(outline, box: box, to: $0)
        }
    }

    private mutating func room(for count: Int, _ write: (UnsafeMutableRawPointer) -> Void) -> ByteSpan {
        let start = bytes.count
        withUnsafeTemporaryAllocation(byteCount: count, alignment: 8) { room in
            if let place = room.baseAddress { write(place) }
            bytes.append(contentsOf: UnsafeRawBufferPointer(room))
        }
        return ByteSpan(start: Int32(start), count: Int32(count))
    }
}

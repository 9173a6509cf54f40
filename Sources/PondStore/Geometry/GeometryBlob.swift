import PondGeodesy

/// SpatiaLite's own form of a geometry: SRID and box, then the shape, in little-endian numbers
/// (https://www.gaia-gis.it/gaia-sins/BLOB-Geometry.html).
package enum GeometryBlob {
    static let srid: Int32 = 4326

    enum Mark {
        static let start: UInt8 = 0x00
        static let littleEndian: UInt8 = 0x01
        static let endOfBox: UInt8 = 0x7C
        static let entity: UInt8 = 0x69
        static let end: UInt8 = 0xFE
    }

    enum Shape {
        static let point: Int32 = 1
        static let line: Int32 = 2
        static let polygon: Int32 = 3
        static let multiPolygon: Int32 = 6
    }

    /// Bytes before the shape's own: marks, SRID, box, type.
    static let headLength = 43
    static let pointLength = headLength + 16 + 1

    // MARK: - Writing

    /// The position as a POINT.
    package static func encode(_ position: Position) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: pointLength) { memory, count in
            guard let start = memory.baseAddress else { return }
            GeometryBlobWriter.write(position, to: start)
            count = pointLength
        }
    }

    /// The outline as a MULTIPOLYGON.
    package static func encode(_ shape: MultiPolygon) -> [UInt8] {
        let length = GeometryBlobWriter.length(of: shape)
        return [UInt8](unsafeUninitializedCapacity: length) { memory, count in
            guard let start = memory.baseAddress else { return }
            GeometryBlobWriter.write(shape, box: shape.box ?? .nothing, to: start)
            count = length
        }
    }

    /// The line as a LINESTRING.
    package static func encode(line: [Position]) -> [UInt8] {
        let length = headLength + 4 + 16 * line.count + 1
        let box = line.dropFirst().reduce(line.first.map { BoundingBox($0) }) { $0?.including($1) }
        return [UInt8](unsafeUninitializedCapacity: length) { memory, count in
            guard let start = memory.baseAddress else { return }
            GeometryBlobWriter.write(line: line, box: box ?? .nothing, to: start)
            count = length
        }
    }

    // MARK: - Reading

    /// The positions of a LINESTRING; `nil` for other shapes and damaged blobs.
    package static func line(_ blob: UnsafeRawBufferPointer) -> [Position]? {
        guard isWhole(blob), shape(of: blob) == Shape.line, blob.count >= headLength + 5 else { return nil }
        let count = Int(int(blob, headLength))
        guard count >= 0, blob.count == headLength + 4 + 16 * count + 1 else { return nil }
        return (0..<count).map {
            let place = headLength + 4 + 16 * $0
            return Position(longitude: double(blob, place), latitude: double(blob, place + 8))
        }
    }

    /// The position of a POINT; `nil` for other shapes and damaged blobs.
    package static func position(_ blob: UnsafeRawBufferPointer) -> Position? {
        guard isWhole(blob), shape(of: blob) == Shape.point, blob.count == pointLength else { return nil }
        return Position(longitude: double(blob, headLength), latitude: double(blob, headLength + 8))
    }

    /// The outline of a MULTIPOLYGON; `nil` for other shapes and damaged blobs.
    package static func multiPolygon(_ blob: UnsafeRawBufferPointer) -> MultiPolygon? {
        guard var reader = GeometryBlobReader(blob) else { return nil }
        var polygons: [Polygon] = []
        while let ringCount = reader.nextPolygon() {
            var rings: [Ring] = []
            for _ in 0..<ringCount {
                guard let ring = reader.nextRing() else { return nil }
                rings.append(ring.positions)
            }
            guard let exterior = rings.first else { return nil }
            polygons.append(Polygon(exterior: exterior, holes: Array(rings.dropFirst())))
        }
        return reader.isAtEnd ? MultiPolygon(polygons) : nil
    }

    /// The box that the blob states; `nil` for damaged blobs.
    package static func box(_ blob: UnsafeRawBufferPointer) -> BoundingBox? {
        guard isWhole(blob) else { return nil }
        return BoundingBox(
            west: double(blob, 6), south: double(blob, 14), east: double(blob, 22), north: double(blob, 30))
    }

    static func isWhole(_ blob: UnsafeRawBufferPointer) -> Bool {
        blob.count > headLength && blob[0] == Mark.start && blob[1] == Mark.littleEndian
            && blob[38] == Mark.endOfBox && blob[blob.count - 1] == Mark.end
    }

    static func shape(of blob: UnsafeRawBufferPointer) -> Int32 { int(blob, 39) }

    static func int(_ blob: UnsafeRawBufferPointer, _ offset: Int) -> Int32 {
        Int32(littleEndian: blob.loadUnaligned(fromByteOffset: offset, as: Int32.self))
    }

    static func double(_ blob: UnsafeRawBufferPointer, _ offset: Int) -> Double {
        Double(bitPattern: UInt64(littleEndian: blob.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
}

extension BoundingBox {
    /// The box of an outline without positions.
    fileprivate static let nothing = BoundingBox(west: 0, south: 0, east: 0, north: 0)
}

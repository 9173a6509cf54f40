import PondGeodesy

/// Writes geometries into memory that is large enough for them: see `length(of:)`.
struct GeometryBlobWriter {
    private var place: UnsafeMutableRawPointer

    static func length(of shape: MultiPolygon) -> Int {
        shape.polygons.reduce(GeometryBlob.headLength + 5) { length, polygon in
            polygon.holes.reduce(length + 9 + ringLength(polygon.exterior)) { $0 + ringLength($1) }
        }
    }

    private static func ringLength(_ ring: Ring) -> Int { 4 + 16 * ring.count }

    static func write(_ position: Position, to memory: UnsafeMutableRawPointer) {
        var writer = GeometryBlobWriter(place: memory)
        writer.begin(BoundingBox(position), shape: GeometryBlob.Shape.point)
        writer.put(position)
        writer.put(GeometryBlob.Mark.end)
    }

    static func write(_ shape: MultiPolygon, box: BoundingBox, to memory: UnsafeMutableRawPointer) {
        var writer = GeometryBlobWriter(place: memory)
        writer.begin(box, shape: GeometryBlob.Shape.multiPolygon)
        writer.put(Int32(shape.polygons.count))
        for polygon in shape.polygons {
            writer.put(GeometryBlob.Mark.entity)
            writer.put(GeometryBlob.Shape.polygon)
            writer.put(Int32(1 + polygon.holes.count))
            writer.put(polygon.exterior)
            for hole in polygon.holes { writer.put(hole) }
        }
        writer.put(GeometryBlob.Mark.end)
    }

    static func write(line: [Position], box: BoundingBox, to memory: UnsafeMutableRawPointer) {
        var writer = GeometryBlobWriter(place: memory)
        writer.begin(box, shape: GeometryBlob.Shape.line)
        writer.put(line)
        writer.put(GeometryBlob.Mark.end)
    }

    private mutating func begin(_ box: BoundingBox, shape: Int32) {
        put(GeometryBlob.Mark.start)
        put(GeometryBlob.Mark.littleEndian)
        put(GeometryBlob.srid)
        put(box.west.bitPattern)
        put(box.south.bitPattern)
        put(box.east.bitPattern)
        put(box.north.bitPattern)
        put(GeometryBlob.Mark.endOfBox)
        put(shape)
    }

    private mutating func put(_ ring: Ring) {
        put(Int32(ring.count))
        for position in ring { put(position) }
    }

    private mutating func put(_ position: Position) {
        put(position.longitude.bitPattern)
        put(position.latitude.bitPattern)
    }

    private mutating func put<Number: FixedWidthInteger>(_ number: Number) {
        place.storeBytes(of: number.littleEndian, as: Number.self)
        place += MemoryLayout<Number>.size
    }
}

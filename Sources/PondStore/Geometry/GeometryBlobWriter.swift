import PondGeodesy

/// Writes geometries into one buffer that is used again and again.
struct GeometryBlobWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ position: Position) {
        begin(BoundingBox(position), shape: GeometryBlob.Shape.point)
        put(position)
        bytes.append(GeometryBlob.Mark.end)
    }

    mutating func write(_ shape: MultiPolygon) {
        begin(
            shape.box ?? BoundingBox(west: 0, south: 0, east: 0, north: 0),
            shape: GeometryBlob.Shape.multiPolygon)
        put(Int32(shape.polygons.count))
        for polygon in shape.polygons {
            bytes.append(GeometryBlob.Mark.entity)
            put(GeometryBlob.Shape.polygon)
            put(Int32(1 + polygon.holes.count))
            put(polygon.exterior)
            for hole in polygon.holes { put(hole) }
        }
        bytes.append(GeometryBlob.Mark.end)
    }

    private mutating func begin(_ box: BoundingBox, shape: Int32) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(GeometryBlob.Mark.start)
        bytes.append(GeometryBlob.Mark.littleEndian)
        put(GeometryBlob.srid)
        for edge in [box.west, box.south, box.east, box.north] { put(edge.bitPattern) }
        bytes.append(GeometryBlob.Mark.endOfBox)
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

    private mutating func put(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}

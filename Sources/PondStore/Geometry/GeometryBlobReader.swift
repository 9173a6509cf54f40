import PondGeodesy

/// Walks through a MULTIPOLYGON blob without copying: polygon by polygon, ring by ring.
package struct GeometryBlobReader {
    private let blob: UnsafeRawBufferPointer
    private var offset: Int
    private var polygonsLeft: Int32

    /// `nil` when the blob is no whole MULTIPOLYGON.
    package init?(_ blob: UnsafeRawBufferPointer) {
        guard GeometryBlob.isWhole(blob), GeometryBlob.shape(of: blob) == GeometryBlob.Shape.multiPolygon,
            blob.count >= GeometryBlob.headLength + 5
        else { return nil }
        self.blob = blob
        polygonsLeft = GeometryBlob.int(blob, GeometryBlob.headLength)
        offset = GeometryBlob.headLength + 4
    }

    /// The number of rings of the next polygon, outer ring first; `nil` after the last.
    package mutating func nextPolygon() -> Int? {
        guard polygonsLeft > 0, offset + 10 <= blob.count, blob[offset] == GeometryBlob.Mark.entity,
            GeometryBlob.int(blob, offset + 1) == GeometryBlob.Shape.polygon
        else { return nil }
        polygonsLeft -= 1
        let count = GeometryBlob.int(blob, offset + 5)
        offset += 9
        return count >= 0 ? Int(count) : nil
    }

    /// The next ring of the polygon; `nil` when the blob ends too early.
    package mutating func nextRing() -> BlobRing? {
        guard offset + 4 < blob.count else { return nil }
        let count = Int(GeometryBlob.int(blob, offset))
        let start = offset + 4
        guard count >= 0, count <= (blob.count - start - 1) / 16 else { return nil }
        offset = start + count * 16
        return BlobRing(coordinates: UnsafeRawBufferPointer(rebasing: blob[start..<offset]))
    }

    /// Whether everything was read and nothing is left over.
    var isAtEnd: Bool { polygonsLeft == 0 && offset == blob.count - 1 }
}

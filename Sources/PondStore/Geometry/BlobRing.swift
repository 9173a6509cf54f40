import PondGeodesy

/// A ring inside a blob, lent as long as the blob is.
package struct BlobRing {
    let coordinates: UnsafeRawBufferPointer

    /// Positions, the closing one included.
    package var count: Int { coordinates.count / 16 }

    /// A position of the ring.
    package subscript(index: Int) -> Position {
        Position(
            longitude: GeometryBlob.double(coordinates, index * 16),
            latitude: GeometryBlob.double(coordinates, index * 16 + 8))
    }

    /// The ring as a value.
    package var positions: Ring { (0..<count).map { self[$0] } }
}

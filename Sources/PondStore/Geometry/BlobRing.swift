import PondGeodesy

/// A ring inside a blob, lent as long as the blob is.
package struct BlobRing {
    let coordinates: UnsafeRawBufferPointer

    package var count: Int { coordinates.count / 16 }

    package subscript(index: Int) -> Position {
        Position(
            longitude: GeometryBlob.double(coordinates, index * 16),
            latitude: GeometryBlob.double(coordinates, index * 16 + 8))
    }

    package var positions: Ring { (0..<count).map { self[$0] } }
}

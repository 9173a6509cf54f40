import PondGeodesy
import PondModel

/// One pond of a scan. Texts and blobs are lent: they are valid until `body` returns.
package struct PondScanRow {
    package var id: Int64 { fatalError() }
    package var villageID: Int64 { fatalError() }
    package var code: UnsafeBufferPointer<UInt8>? { fatalError() }
    package var position: Position { fatalError() }
    /// The SpatiaLite BLOB of the boundary; `GeometryBlob` reads it.
    package var boundary: UnsafeRawBufferPointer? { fatalError() }
    package var netSquareMetres: Int { fatalError() }
    package var seasonYear: Int? { fatalError() }
    /// `niqiu:0.7,jiyu:0.3`
    package var species: UnsafeBufferPointer<UInt8>? { fatalError() }
    package var demandKilograms: Int? { fatalError() }
    package var demandMethod: Demand.Method? { fatalError() }
}

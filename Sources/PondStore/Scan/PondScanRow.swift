import CSpatiaLite
import PondGeodesy
import PondModel

/// One pond of a scan with its newest season. Texts and blobs are lent: they are valid until `body` returns.
package struct PondScanRow {
    /// The pond's row and its season's, as SQLite holds them.
    let pond: OpaquePointer
    let season: OpaquePointer?

    static let pondColumns = """
        id, villageID, code, uuid, outlineSquareMetres, reportedSquareMetres, usedSquareMetres, farmerID, \
        isRepaired, note, position, boundary, roundID
        """
    static let seasonColumns = """
        pondID, year, species, mode, brand, usedSquareMetres, usedOurKilograms, demandKilograms, \
        demandMethod, feedKilograms
        """

    package var id: Int64 { sqlite3_column_int64(pond, 0) }
    package var villageID: Int64 { sqlite3_column_int64(pond, 1) }
    package var code: UnsafeBufferPointer<UInt8>? { text(pond, 2) }
    /// Sixteen bytes.
    package var uuid: UnsafeRawBufferPointer? { blob(pond, 3) }
    package var outlineSquareMetres: Double? { double(pond, 4) }
    package var reportedSquareMetres: Double? { double(pond, 5) }
    package var farmerID: Int64? { int(pond, 7).map(Int64.init) }
    package var isRepaired: Bool { sqlite3_column_int64(pond, 8) != 0 }
    /// The round that brought the pond in.
    package var roundID: Int64? { int(pond, 12).map(Int64.init) }
    package var note: UnsafeBufferPointer<UInt8>? { text(pond, 9) }

    package var position: Position {
        blob(pond, 10).flatMap(GeometryBlob.position) ?? Position(longitude: 0, latitude: 0)
    }

    /// The boundary's SpatiaLite blob, which `GeometryBlobReader` walks through.
    package var boundary: UnsafeRawBufferPointer? { blob(pond, 11) }

    // MARK: - Season

    /// `nil` where the pond has no season up to the year of the scan; so are the values below.
    package var seasonYear: Int? { season.map { Int(sqlite3_column_int64($0, 1)) } }
    /// As `SpeciesText` writes them.
    package var species: UnsafeBufferPointer<UInt8>? { season.flatMap { text($0, 2) } }
    package var mode: UnsafeBufferPointer<UInt8>? { season.flatMap { text($0, 3) } }
    package var brand: UnsafeBufferPointer<UInt8>? { season.flatMap { text($0, 4) } }
    package var ourKilograms: Int? { season.flatMap { int($0, 6) } }
    package var demandKilograms: Int? { season.flatMap { int($0, 7) } }
    package var demandMethod: Demand.Method? {
        season.flatMap { text($0, 8) }.flatMap {
            Demand.Method(rawValue: String(decoding: $0, as: UTF8.self))
        }
    }
    package var reportedFeedKilograms: Int? { season.flatMap { int($0, 9) } }

    /// The water as the capacity model sees it, in the season or, without one, of the pond.
    package var netSquareMetres: Int {
        season.flatMap { int($0, 5) } ?? Int(sqlite3_column_int64(pond, 6))
    }

    // MARK: - Columns

    private func int(_ row: OpaquePointer, _ column: Int32) -> Int? {
        sqlite3_column_type(row, column) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(row, column))
    }

    private func double(_ row: OpaquePointer, _ column: Int32) -> Double? {
        sqlite3_column_type(row, column) == SQLITE_NULL ? nil : sqlite3_column_double(row, column)
    }

    private func text(_ row: OpaquePointer, _ column: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard let start = sqlite3_column_text(row, column) else { return nil }
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
    }

    private func blob(_ row: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer? {
        guard let start = sqlite3_column_blob(row, column) else { return nil }
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(row, column)))
    }
}

import PondGeodesy
import PondModel

/// A pond on its way into the table: numbers, and where its texts and geometries lie in the batch.
struct BulkPond: Sendable {
    let uuid: ByteSpan
    let village: Identifier<AdminArea>
    let villagePlacing: StaticString
    let code: ByteSpan
    let isRepaired: Bool
    let outlineSquareMetres: Double?
    let reportedSquareMetres: Double?
    let statedNetSquareMetres: Double?
    /// As the capacity model sees it.
    let netSquareMetres: Int
    var farmer: Identifier<Farmer>?
    let note: ByteSpan
    let extra: ByteSpan
    let place: Position
    let position: ByteSpan
    let boundary: ByteSpan
    let box: BoundingBox?
    let season: BulkSeason?
    /// Passed over, as if it had never been appended.
    var isDropped = false

    /// Without the key: SQLite counts from 1 in an empty table, and a key it gives itself is new.
    static let columns = [
        "uuid", "villageID", "villagePlacing", "code", "isRepaired", "outlineSquareMetres",
        "reportedSquareMetres", "netSquareMetres", "usedSquareMetres", "farmerID", "roundID", "note", "extra",
        "position", "boundary",
    ]

    func give(to row: inout some RowTaker, round: Identifier<SurveyRound>?) {
        row.putBlob(uuid)
        row.put(village)
        row.put(villagePlacing)
        row.putText(code)
        row.put(isRepaired)
        row.put(outlineSquareMetres)
        row.put(reportedSquareMetres)
        row.put(statedNetSquareMetres)
        row.put(netSquareMetres)
        row.put(farmer)
        row.put(round)
        row.putText(note)
        row.putText(extra)
        row.putBlob(position)
        row.putBlob(boundary)
    }

    /// What it is without a season.
    var figure: PondFigure { PondFigure(netSquareMetres: netSquareMetres) }
}

extension VillagePlacing {
    /// The raw value as bytes that always stay where they are.
    var storedText: StaticString {
        switch self {
        case .code: "code"
        case .name: "name"
        case .polygon: "polygon"
        case .nearest: "nearest"
        }
    }
}

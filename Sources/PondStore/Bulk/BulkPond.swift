import PondGeodesy
import PondModel

/// A pond on its way into the table.
struct BulkPond {
    let id: Int64
    let uuid: (UInt64, UInt64)
    let value: Pond
    let box: BoundingBox?
    let round: Identifier<SurveyRound>?
    let netSquareMetres: Int

    static let columns = [
        "id", "uuid", "villageID", "villagePlacing", "code", "isRepaired", "outlineSquareMetres",
        "reportedSquareMetres", "netSquareMetres", "usedSquareMetres", "farmerID", "roundID", "note", "extra",
        "position", "boundary",
    ]

    func bind(_ row: inout RowBinder) {
        row.put(id)
        row.put(uuid)
        row.put(value.village)
        row.put(value.villagePlacing.storedText)
        row.put(value.code)
        row.put(value.isRepaired)
        row.put(value.outlineArea?.squareMetres)
        row.put(value.reportedArea?.squareMetres)
        row.put(value.netArea?.squareMetres)
        row.put(netSquareMetres)
        row.put(value.farmer)
        row.put(round)
        row.put(value.note)
        row.put(FieldText.encode(value.extra))
        row.put(value.position)
        row.put(value.boundary, box: box)
    }
}

extension VillagePlacing {
    /// The raw value as bytes that always stay where they are.
    fileprivate var storedText: StaticString {
        switch self {
        case .code: "code"
        case .name: "name"
        case .polygon: "polygon"
        case .nearest: "nearest"
        }
    }
}

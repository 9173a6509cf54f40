import PondGeodesy
import PondModel

/// One row of a table on its way to a feature.
struct TableRow {
    private let header: TableHeader
    var feature: Feature

    init(header: TableHeader, place: Int) {
        self.header = header
        feature = Feature(geometry: nil, fields: [], place: place)
        feature.fields.reserveCapacity(header.names.count)
    }

    /// Takes a cell that is not empty.
    @inline(__always)
    mutating func set(_ text: String, at column: Int) {
        if column == header.geometryColumn {
            setGeometry(text)
        } else if column == header.datumColumn, let datum = Datum(name: text) {
            feature.datum = datum
        } else if column == header.folderColumn {
            feature.folders = RejectColumn.folders(from: text)
        } else if column == header.nameColumn {
            feature.name = text
        } else {
            feature.fields.append(Field(header.names[column], .text(text)))
        }
    }

    /// Takes well-known text from the file's own bytes; `false` where these are none as they stand.
    @inline(__always)
    mutating func setGeometry(of cell: TableScanner.Cell) -> Bool {
        guard let geometry = WKTParser.geometry(of: cell.bytes) else { return false }
        feature.geometry = geometry
        return true
    }

    private mutating func setGeometry(_ text: String) {
        feature.geometry = WKTParser.geometry(of: text)
        if feature.geometry == nil { feature.damage = .badCoordinates(String(text.prefix(40))) }
    }
}

/// In which format rejected rows come out; the raw value is the file's ending.
enum RejectKind: String {
    case table = "csv"
    case kml, ovkml, geojson

    init(_ format: FileFormat) {
        self = format.isTable ? .table : format.isOvitalKML ? .ovkml : format.isKML ? .kml : .geojson
    }
}

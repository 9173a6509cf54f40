import Foundation
import PondModel

/// What the first bytes of a file and the ending of its name tell.
struct RecognisedFile {
    let path: String
    let format: FileFormat
    private(set) var encoding: TextEncoding.Recognised?
    private let file: MappedFile

    init(path: String) throws {
        self.path = path
        let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
        file = try MappedFile(path: path)
        if ending == "ovobj" { throw FormatError.ovitalObject(path) }
        format = try Self.format(of: file, ending: ending)
        if format == .csv || format == .tsv { encoding = try TableFile(path: path).text.recognised }
        if format == .shapefile, ending == "shp" { try Self.requireCompanions(of: path) }
    }

    /// What the file says of its coordinate system.
    func claimedCRS() throws -> String? {
        switch format {
        case .geojson: GeoJSONClaim.crs(in: file)
        case .shapefile, .geopackage, .dxf: try GDALSource.claimedCRS(of: path, format: format)
        case .csv, .tsv, .kml, .kmz, .ovkml, .ovkmz, .ovjsn, .gpx, .xlsx: nil
        }
    }

    // MARK: - Recognition

    private static func format(of file: MappedFile, ending: String) throws -> FileFormat {
        let head = file.bytes.prefix(1 << 16)
        if head.starts(with: Array("PK".utf8)) { return try zippedFormat(file.path, ending: ending) }
        if head.starts(with: Array("SQLite format 3".utf8)) { return .geopackage }
        if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw FormatError.oldExcel(file.path) }
        if head.starts(with: [0, 0, 0x27, 0x0A]) { return .shapefile }
        let text = FirstLetters(of: head)
        if let root = text.xmlRoot { return try xmlFormat(root, path: file.path, ending: ending) }
        // Rejected rows go where the user says, whatever the name's ending.
        if text.firstLine.contains(RejectColumn.line.rawValue), !text.isJSON { return .csv }
        if text.isJSON, let format = jsonFormat(text, ending: ending) { return format }
        return try textFormat(text, path: file.path, ending: ending)
    }

    private static func xmlFormat(_ root: String, path: String, ending: String) throws -> FileFormat {
        let endings = Set([ending])
        switch root {
        case "gpx": return .gpx
        case _ where !endings.isDisjoint(with: ["ovkml", "ovkmz"]): return .ovkml
        case "kml", "Document", "Folder", "Placemark": return .kml
        case _ where ending == "kml" || ending == "kmz": return .kml
        case _ where ending == "gpx": return .gpx
        default: throw FormatError.unknownFormat(path, found: "<\(root)>")
        }
    }

    private static func jsonFormat(_ text: FirstLetters, ending: String) -> FileFormat? {
        if ending == "ovjsn" || (text.contains("\"ObjItems\"") && ending != "geojson") { return .ovjsn }
        let isTable = FileFormat.csv.extensions.contains(ending) || FileFormat.tsv.extensions.contains(ending)
        // Rejected rows go where the user says, whatever the name's ending.
        return isTable && !text.contains("\"FeatureCollection\"") ? nil : .geojson
    }

    /// Text without any mark of its own goes by the name.
    private static func textFormat(
        _ text: FirstLetters, path: String, ending: String
    ) throws -> FileFormat {
        switch ending {
        case "txt": return text.hasTabs ? .tsv : .csv
        case "csv", "tsv", "tab", "kml", "ovkml", "ovjsn", "gpx", "geojson", "dxf":
            return FileFormat.allCases.first { $0.extensions.contains(ending) }!
        case "json", "geojsonl", "geojsons", "ndjson": return .geojson
        case "kmz", "ovkmz", "xlsx", "zip":
            throw FormatError.badArchive(path, reason: "not a zip archive")
        case "shp", "gpkg":
            throw FormatError.unknownFormat(path, found: "content that is not .\(ending)")
        default:
            throw FormatError.unknownFormat(path, found: ending.isEmpty ? "no ending" : ".\(ending)")
        }
    }

    private static func zippedFormat(_ path: String, ending: String) throws -> FileFormat {
        if let format = FileFormat.allCases.first(where: { $0.rawValue == ending }),
            [.kmz, .ovkmz, .xlsx].contains(format)
        {
            return format
        }
        let names = try ZipArchive(path: path).names.map { $0.lowercased() }
        if names.contains(where: { $0.hasSuffix(".shp") }) { return .shapefile }
        if names.contains(where: { $0.hasSuffix(".ovkml") }) { return .ovkmz }
        if names.contains(where: { $0.hasSuffix(".kml") }) { return .kmz }
        if names.contains("xl/workbook.xml") { return .xlsx }
        throw FormatError.emptyArchive(path, expected: ".shp, .kml")
    }

    private static func requireCompanions(of path: String) throws {
        let base = String(path.dropLast(4))
        for companion in ["shx", "dbf"] {
            let names = ["\(base).\(companion)", "\(base).\(companion.uppercased())"]
            if !names.contains(where: FileManager.default.fileExists) {
                throw FormatError.missingCompanion(path, companion: ".\(companion)")
            }
        }
    }
}

import PondModel

/// A file that cannot be read or written: which one, what was found in it and what works.
package enum FormatError: TellingError, Equatable {
    case missing(String)
    case isFolder(String)
    case empty(String)
    case unreadable(String, reason: String)
    case unwritable(String, reason: String)
    case unknownFormat(String, found: String)
    case ovitalObject(String)
    case oldExcel(String)
    case badSyntax(String, line: Int, byte: Int, found: String, expected: String)
    case badXML(String, line: Int, reason: String)
    case notGeoJSON(String, found: String)
    case notOvital(String)
    case emptyArchive(String, expected: String)
    case badArchive(String, reason: String)
    case noHeader(String)
    case missingCompanion(String, companion: String)
    case noGDAL(reason: String)
    case refusedByGDAL(String, reason: String)

    package var words: Words {
        switch self {
        case .missing, .isFolder, .empty, .unreadable, .unwritable: fileWords
        case .unknownFormat, .ovitalObject, .oldExcel, .notGeoJSON, .notOvital, .noHeader: formatWords
        case .badSyntax, .badXML: syntaxWords
        case .emptyArchive, .badArchive, .missingCompanion, .noGDAL, .refusedByGDAL: containerWords
        }
    }
}

// MARK: - Words by kind

extension FormatError {
    private var fileWords: Words {
        switch self {
        case .missing(let path):
            Words(zh: "\(path)：没有这个文件。", en: "\(path): there is no such file.")
        case .isFolder(let path):
            Words(
                zh: "\(path)：这是文件夹，请给出其中的文件。",
                en: "\(path): this is a folder; name the files in it.")
        case .empty(let path):
            Words(zh: "\(path)：文件是空的。", en: "\(path): the file is empty.")
        case .unreadable(let path, let reason):
            Words(
                zh: "\(path)：读不了（\(ForeignWords.chinese(reason))）。",
                en: "\(path): cannot be read (\(reason)).")
        case .unwritable(let path, let reason):
            Words(
                zh: "\(path)：写不了（\(ForeignWords.chinese(reason))）。",
                en: "\(path): cannot be written (\(reason)).")
        default: preconditionFailure("not an error of files")
        }
    }

    private var formatWords: Words {
        switch self {
        case .unknownFormat(let path, let found):
            Words(
                zh: "\(path)：认不出格式（\(found)）。可用：\(Self.readableEndings)。",
                en: "\(path): unknown format (\(found)). These work: \(Self.readableEndings).")
        case .ovitalObject(let path):
            Words(
                zh: "\(path)：.ovobj 是奥维的私有格式。请在奥维里选中对象，导出为 .ovkml 或 .ovjsn。",
                en: "\(path): .ovobj is Ovital's own binary format. In Ovital, export the objects as "
                    + ".ovkml or .ovjsn.")
        case .oldExcel(let path):
            Words(
                zh: "\(path)：这是旧版 Excel（.xls）。请在 Excel 里另存为 .xlsx 或 CSV。",
                en: "\(path): this is an old Excel file (.xls). Save it as .xlsx or CSV in Excel.")
        case .notGeoJSON(let path, let found):
            Words(
                zh: "\(path)：不是 GeoJSON（\(ForeignWords.chinese(found))）。需要 FeatureCollection、Feature 或几何对象。",
                en: "\(path): not GeoJSON (\(found)). It needs a FeatureCollection, a Feature or a geometry.")
        case .notOvital(let path):
            Words(
                zh: "\(path)：不是奥维 JSON，缺少 ObjItems。请在奥维里重新导出为 .ovjsn。",
                en:
                    "\(path): not Ovital JSON, it has no ObjItems. Export it from Ovital as .ovjsn again."
            )
        case .noHeader(let path):
            Words(
                zh: "\(path)：没有表头，第一行应写列名。",
                en: "\(path): has no header; the first line must name the columns.")
        default: preconditionFailure("not an error of formats")
        }
    }

    private var syntaxWords: Words {
        switch self {
        case .badSyntax(let path, let line, let byte, let found, let expected):
            Words(
                zh: "\(path)：第 \(line) 行（第 \(byte) 字节）是\(ForeignWords.chinese(found))，"
                    + "应为\(ForeignWords.chinese(expected))。",
                en: "\(path): line \(line) (byte \(byte)) has \(found) where \(expected) belongs.")
        case .badXML(let path, let line, let reason):
            Words(
                zh: "\(path)：第 \(line) 行起不是完整的 XML（\(reason)）。请重新导出。",
                en: "\(path): not well-formed XML from line \(line) on (\(reason)). Export it again.")
        default: preconditionFailure("not an error of syntax")
        }
    }

    private var containerWords: Words {
        switch self {
        case .emptyArchive(let path, let expected):
            Words(zh: "\(path)：压缩包里没有 \(expected)。", en: "\(path): the archive holds no \(expected).")
        case .badArchive(let path, let reason):
            Words(
                zh: "\(path)：压缩包打不开（\(reason)）。",
                en: "\(path): the archive cannot be opened (\(reason)).")
        case .missingCompanion(let path, let companion):
            Words(
                zh: "\(path)：缺少同名的 \(companion)。Shapefile 的 .shp、.shx、.dbf 要放在一起。",
                en: "\(path): its \(companion) is missing. A Shapefile's .shp, .shx and .dbf belong together."
            )
        case .noGDAL(let reason):
            Words(
                zh: "读写这种文件要用 GDAL，但打不开它（\(reason)）。请安装：apt-get install libgdal32。",
                en: "This kind of file needs GDAL, which cannot be opened (\(reason)). "
                    + "Install it: apt-get install libgdal32.")
        case .refusedByGDAL(let path, let reason):
            Words(zh: "\(path)：打不开（\(reason)）。", en: "\(path): cannot be opened (\(reason)).")
        default: preconditionFailure("not an error of containers")
        }
    }

    private static var readableEndings: String {
        FileFormat.allCases.filter(\.isRead).flatMap(\.extensions).map { "." + $0 }.joined(separator: " ")
    }
}

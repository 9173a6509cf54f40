import PondGeodesy
import PondModel

/// Why a verb cannot be done: where, what was found and what works.
package enum OperationError: TellingError, Equatable {
    case branchOutsideChina(Coordinate)
    case missingSettings
    case yearUnknown(round: String)
    case roundOfAnotherYear(round: String, known: Int, asked: Int)
    case datumUnknown(file: String, why: Words)
    case datumContradicted(file: String, words: Words)
    case projectedWithoutSystem(file: String, claim: String?)
    case strictRefused(count: Int, first: Words, files: [String])
    case unknownArea(String)
    case ambiguousArea(String, codes: [String])
    case speciesLost(file: String, seasons: [String: Int])
    case noFigures
    case noLines(path: String)
    case cannotRead(path: String)
    case notUTF8(path: String)
    case cannotWrite(path: String, why: String)
    case outputRefused(path: String, why: Words)
    case geopackageDatum(Datum)
    case unknownSuffix(path: String, known: [String])

    package var words: Words {
        switch self {
        case .branchOutsideChina(let place):
            Words(
                zh: "--branch \(place.x),\(place.y) 不在中国；写法是 经度,纬度，例如 119.12425,34.84065。",
                en:
                    "--branch \(place.x),\(place.y) is not in China; write longitude,latitude, as 119.12425,34.84065."
            )
        case .missingSettings:
            Words(zh: "库里没有规则或系数；请从备份恢复。", en: "The store has no policy or coefficients; restore a backup.")
        case .yearUnknown(let round):
            Words(
                zh: "不知道数字是哪一年的：文件没有 年份 列，轮次“\(round)”不以年份开头。请加 --year 2026。",
                en:
                    "The year of the figures is unknown: no year column, and round '\(round)' does not begin with one. Add --year 2026."
            )
        case .roundOfAnotherYear(let round, let known, let asked):
            Words(
                zh: "轮次“\(round)”已记为 \(known) 年，这次说是 \(asked) 年；请换一个轮次名，或用 --year \(known)。",
                en:
                    "Round '\(round)' is known as \(known), now said to be \(asked); name another round, or use --year \(known)."
            )
        case .datumUnknown(let file, let why):
            Words(zh: "\(file)：坐标系未定。\(why.chinese)", en: "\(file): the datum is undecided. \(why.english)")
        case .datumContradicted(let file, let words):
            Words(zh: "\(file)：\(words.chinese)", en: "\(file): \(words.english)")
        case .projectedWithoutSystem(let file, let claim):
            Words(
                zh:
                    "\(file)：坐标不是经纬度\(claim.map { "（文件自称 \($0.prefix(60))）" } ?? "")；请用 --crs EPSG:… 说明，例如 --crs EPSG:4549。",
                en:
                    "\(file): the coordinates are no degrees\(claim.map { " (the file claims \($0.prefix(60)))" } ?? ""); say which system with --crs EPSG:…, as --crs EPSG:4549."
            )
        case .strictRefused(let count, let first, let files):
            Words(
                zh: "--strict：有 \(count) 行用不了，库没有变。第一行：\(first.chinese)"
                    + files.map { "\n这些行已写到 \($0)" }.joined(),
                en:
                    "--strict: \(count) rows cannot be used, the store is as it was. The first: \(first.english)"
                    + files.map { "\nThe rows are written to \($0)" }.joined())
        case .unknownArea(let text):
            Words(
                zh: "没有代码或名称为“\(text)”的县、镇、村；请先用 pondmap areas 导入。",
                en: "No county, town or village has the code or name '\(text)'; load it with pondmap areas.")
        case .ambiguousArea(let text, let codes):
            Words(
                zh: "“\(text)”有 \(codes.count) 个，请用代码：\(codes.prefix(5).joined(separator: "、"))",
                en:
                    "'\(text)' names \(codes.count) areas; use a code: \(codes.prefix(5).joined(separator: ", "))"
            )
        case .speciesLost(let file, let seasons):
            Self.lost(seasons, file: file)
        case .noFigures:
            Words(
                zh: "库里还没有任何一年的数字；请先用 pondmap survey 导入。",
                en: "The store has no figures of any year yet; import some with pondmap survey.")
        case .noLines(let path):
            Words(
                zh: "\(path)：没有线，也没有面；底图要线或面。", en: "\(path): has neither lines nor outlines to draw.")
        case .cannotRead(let path):
            Words(zh: "读不了 \(path)；请检查文件名和权限。", en: "Cannot read \(path); check its name and permissions.")
        case .notUTF8(let path):
            Words(zh: "\(path)：不是 UTF-8 文本；请另存为 UTF-8。", en: "\(path): is no UTF-8 text; save it as UTF-8.")
        case .cannotWrite(let path, let why):
            Words(zh: "写不了 \(path)：\(ForeignWords.chinese(why))", en: "Cannot write \(path): \(why)")
        case .outputRefused(let path, let why):
            Words(zh: "写不了 \(path)：\(why.chinese)。", en: "Cannot write \(path): \(why.english).")
        case .geopackageDatum(let datum):
            Words(
                zh: "GeoPackage 只写 WGS 84，不写 \(datum.title)；请去掉 --datum，或改用 geojson、kml、ovkml。",
                en:
                    "A GeoPackage is written in WGS 84, not \(datum.title); leave out --datum, or use geojson, kml or ovkml."
            )
        case .unknownSuffix(let path, let known):
            Words(
                zh: "\(path)：不认识这个后缀；可用 \(known.joined(separator: "、"))，或用 --format 指定。",
                en: "\(path): unknown suffix; use \(known.joined(separator: ", ")), or say --format.")
        }
    }

    private static func lost(_ seasons: [String: Int], file: String) -> Words {
        let most = seasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(5)
        let chinese = most.map { "\($0.key)（\($0.value) 条）" }.joined(separator: "、")
        let english = most.map { "\($0.key) (\($0.value) seasons)" }.joined(separator: ", ")
        return Words(
            zh: "\(file)：缺少塘口在用的 \(seasons.count) 个品种：\(chinese)；请把这些行加回来。",
            en: "\(file): lacks \(seasons.count) species that ponds name: \(english); put their rows back.")
    }
}

import PondModel

/// Why a control file cannot be read at all.
package enum ControlFileError: TellingError, Equatable {
    case empty(file: String)
    case notJSON(file: String)
    case noPoints(file: String)
    case severalMaps(file: String, count: Int)
    case missingColumn(String, file: String, found: [String])
    case unknownProjection(String, file: String)

    package var words: Words {
        switch self {
        case .empty(let file):
            Words(
                zh: "\(file)：没有控制点；每行写 x,y,经度,纬度 或 x,y,名称。",
                en: "\(file): holds no control points; write x,y,lon,lat or x,y,name in each line.")
        case .notJSON(let file):
            Words(zh: "\(file)：以“{”开头，却不是完整的 JSON。", en: "\(file): begins with '{' but is no whole JSON.")
        case .noPoints(let file):
            Words(
                zh: "\(file)：这个 JSON 里没有 IIIF 控制点（features 或 gcps）。",
                en: "\(file): this JSON has no IIIF control points (features or gcps).")
        case .severalMaps(let file, let count):
            Words(
                zh: "\(file)：含 \(count) 张图的控制点；请每张图存一个文件。",
                en: "\(file): holds the control points of \(count) maps; save one file for each.")
        case .missingColumn(let column, let file, let found):
            Words(
                zh: "\(file)：缺少“\(column)”列；表头是 \(found.joined(separator: ", "))。",
                en: "\(file): needs a column '\(column)'; the header has \(found.joined(separator: ", ")).")
        case .unknownProjection(let text, let file):
            Words(
                zh: "\(file)：PROJ 不认识坐标系“\(text.prefix(60))”；请用 --crs EPSG:4549 这样的代号。",
                en:
                    "\(file): PROJ knows no system '\(text.prefix(60))'; name it with --crs, such as "
                    + "EPSG:4549."
            )
        }
    }
}

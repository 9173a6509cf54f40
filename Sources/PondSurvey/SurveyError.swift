import PondGeodesy
import PondModel

/// Why a survey or an area file cannot be read at all.
package enum SurveyError: TellingError, Hashable {
    case badMapping(String)
    case unknownField(String, mapping: String)
    /// The feature at `place` says one datum, the flag another.
    case datumConflict(place: Int, name: String?, file: Datum, flag: String)
    /// The `.prj` or the like claims one datum, the evidence shows another.
    case claimContradicted(claim: Datum, evidence: Datum, Words)
    /// Nothing says in which datum the file is.
    case datumUnknown(Words)
    case unknownProjection(String)
    /// Rows have figures, and nothing says of which year.
    case yearMissing(place: Int)
    /// No column of a table has a name that means a field.
    case noKnownColumn(file: String, found: [String])

    package var words: Words {
        switch self {
        case .badMapping(let text):
            Words(
                zh: "--map \(text)：应写成 列名=字段，例如 --map 塘名=code。",
                en: "--map \(text): write COLUMN=field, such as --map 塘名=code.")
        case .unknownField(let name, let mapping): Self.unknownField(name, mapping)
        case .datumConflict(let place, let name, let file, let flag):
            Self.conflict(place, name, file, flag)
        case .claimContradicted(let claim, let evidence, let proof):
            Self.contradiction(claim, evidence, proof)
        case .datumUnknown(let why): why
        case .unknownProjection(let text):
            Words(
                zh: "--crs \(text)：PROJ 不认识这个坐标系，请写 EPSG:4549 这样的代号。",
                en: "--crs \(text): PROJ knows no such system; write a code such as EPSG:4549.")
        case .yearMissing(let place):
            Words(
                zh: "第 \(place) 条有当年数据却没有年份：请加 --year 2024，或在表中加一列 year。",
                en: "Row \(place) has figures of a year but no year: add --year 2024, or a column year.")
        case .noKnownColumn(let file, let found):
            Words(
                zh: "\(file)：没有一列的名字认得（有 \(found.prefix(8).joined(separator: "、"))）。"
                    + "表头要写 塘号、村、面积、经度、纬度 这样的列名，或用 --map 列名=字段 说明。",
                en:
                    "\(file): no column has a name that is known (it has \(found.prefix(8).joined(separator: ", "))). "
                    + "Name the columns 塘号, 村, 面积, 经度, 纬度 and so on, or say --map COLUMN=field.")
        }
    }

    private static func unknownField(_ name: String, _ mapping: String) -> Words {
        let known = SurveyField.allCases.map(\.rawValue).joined(separator: ", ")
        return Words(
            zh: "--map \(mapping)：没有字段 \(name)；可用字段：\(known)。",
            en: "--map \(mapping): there is no field \(name); the fields are \(known).")
    }

    private static func conflict(_ place: Int, _ name: String?, _ file: Datum, _ flag: String) -> Words {
        let named = name.map { " (\($0))" } ?? ""
        return Words(
            zh: "第 \(place) 个对象\(named)自己写明 \(file.title)，参数却说 \(flag)：去掉 --datum/--crs，或改正文件。",
            en: "Feature \(place)\(named) says \(file.title) itself, the flag says \(flag): "
                + "leave out --datum/--crs, or correct the file.")
    }

    private static func contradiction(_ claim: Datum, _ evidence: Datum, _ proof: Words) -> Words {
        Words(
            zh: "文件自称 \(claim.title)，已知位置却表明是 \(evidence.title)（\(proof.chinese)）："
                + "请用 --datum \(evidence.rawValue) 或 --datum \(claim.rawValue) 明说。",
            en: "The file claims \(claim.title), known places show \(evidence.title) (\(proof.english)): "
                + "say --datum \(evidence.rawValue) or --datum \(claim.rawValue).")
    }
}

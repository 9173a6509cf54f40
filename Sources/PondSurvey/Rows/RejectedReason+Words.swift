import Foundation
import PondGeodesy
import PondModel

extension RejectedReason {
    /// What was found and what works, for the person who mends the row.
    package var words: Words {
        switch self {
        case .damaged(let words): words
        case .unreadable, .range, .outOfBounds, .sharesMissTheWhole, .unknownKind, .notSurveyed: wordsOfCells
        case .noPosition, .halfPosition, .openLine, .severalPlaces, .noArea, .notConvertible: wordsOfGeometry
        case .swapped, .outsideChina, .farFromAreas: wordsOfPosition
        case .villageUnknown, .villageAmbiguous, .townUnknown, .notInTown, .noVillageNear: wordsOfVillage
        case .doubtful, .moved, .farmerDoubtful, .nobodyNamed: wordsOfMatching
        }
    }

    private var wordsOfCells: Words {
        switch self {
        case .unreadable(let field, let found, let works):
            return Words(
                zh: "\(field.title.chinese)“\(found)”看不懂；可写：\(works.chinese)",
                en: "\(field.title.english): cannot read '\(found)'; what works: \(works.english)")
        case .range(let field, let found):
            return Words(
                zh: "\(field.title.chinese)“\(found)”是一个范围；请写一个数",
                en: "\(field.title.english): '\(found)' is a range; write one number")
        case .outOfBounds(let field, let found, let works):
            return Words(
                zh: "\(field.title.chinese)“\(found)”超出范围；可写：\(works.chinese)",
                en: "\(field.title.english): '\(found)' is out of bounds; what works: \(works.english)")
        case .sharesMissTheWhole(let found, let percent):
            return Words(
                zh: "品种“\(found)”的比例合计 \(Self.tidy(percent))%，应为 100%",
                en: "species: the shares of '\(found)' sum to \(Self.tidy(percent)) %, not 100 %")
        case .unknownKind(let found): return Self.unknownKind(found)
        case .notSurveyed(let layer):
            return Words(
                zh: "这是导出图的“\(layer.title.chinese)”图层，不是摸排对象；不用导入",
                en: "layer '\(layer.title.english)' of an exported map, nothing surveyed; leave it out")
        default: preconditionFailure("no reason of a cell")
        }
    }

    private var wordsOfGeometry: Words {
        switch self {
        case .noPosition(let kind):
            return Words(
                zh: "\(kind.title.chinese)没有位置；请给图形、lon 和 lat，或已入库的塘号",
                en:
                    "the \(kind.title.english) has no position; give a geometry, lon and lat, or a code already known"
            )
        case .halfPosition(let missing):
            return Words(
                zh: "缺\(missing.title.chinese)；lon 和 lat 要成对",
                en: "\(missing.rawValue) is missing; lon and lat go together")
        case .openLine(let gap):
            return Words(
                zh: "线不是塘口外形：两端相距 \(Self.tidy(gap)) 米；请闭合，或画成面",
                en:
                    "a line is no outline: its ends are \(Self.tidy(gap)) m apart; close it, or draw a polygon"
            )
        case .severalPlaces(let count):
            return Words(
                zh: "一个对象里有 \(count) 处位置；请分成 \(count) 个对象",
                en: "one feature with \(count) places; make it \(count) features")
        case .noArea:
            return Words(
                zh: "外形没有面积（不到 1 平方米）；请重画", en: "the outline has no area (below 1 m²); draw it again")
        case .notConvertible(let coordinate):
            return Words(
                zh: "坐标 \(Self.pair(coordinate)) 在所给坐标系中没有意义；请检查 --crs",
                en: "\(Self.pair(coordinate)) means nothing in the system given; check --crs")
        default: preconditionFailure("no reason of a geometry")
        }
    }

    private var wordsOfPosition: Words {
        switch self {
        case .swapped(let coordinate):
            return Words(
                zh: "经度和纬度看来写反了：\(Self.pair(coordinate))；经度在前",
                en: "longitude and latitude look swapped: \(Self.pair(coordinate)); longitude goes first")
        case .outsideChina(let coordinate):
            return Words(
                zh: "位置 \(Self.pair(coordinate)) 不在中国；应为度，经度 72 到 138，纬度 3 到 54",
                en:
                    "\(Self.pair(coordinate)) is outside China; degrees of longitude 72 to 138, latitude 3 to 54 work"
            )
        case .farFromAreas(let position, let nearest, let kilometres):
            return Self.far(position, nearest, kilometres)
        default: preconditionFailure("no reason of a position")
        }
    }

    private var wordsOfVillage: Words {
        switch self {
        case .villageUnknown(let name, let likely):
            return Words(
                zh: "没有村“\(name)”" + Self.list(likely, "；相近的有：").chinese,
                en: "there is no village '\(name)'" + Self.list(likely, "; similar names: ").english)
        case .villageAmbiguous(let name, let candidates):
            return Words(
                zh: "叫“\(name)”的村有几个：\(Self.joined(candidates).chinese)；请加镇名或代码",
                en:
                    "several villages are called '\(name)': \(Self.joined(candidates).english); add the town or a code"
            )
        case .townUnknown(let name, let likely):
            return Words(
                zh: "没有镇“\(name)”" + Self.list(likely, "；相近的有：").chinese,
                en: "there is no town '\(name)'" + Self.list(likely, "; similar names: ").english)
        case .notInTown(let village, let town, let elsewhere):
            return Words(
                zh: "\(town)没有村“\(village)”" + Self.list(elsewhere, "；可能是：").chinese,
                en: "\(town) has no village '\(village)'" + Self.list(elsewhere, "; perhaps: ").english)
        case .noVillageNear(let position, let likely):
            return Words(
                zh: "位置 \(Self.pair(position)) 没有写村，附近也没有已知位置的村" + Self.list(likely, "；最近的：").chinese,
                en: "no village is named, and none lies near \(Self.pair(position))"
                    + Self.list(likely, "; nearest: ").english)
        default: preconditionFailure("no reason of a village")
        }
    }

    private var wordsOfMatching: Words {
        switch self {
        case .doubtful(let mine, let known):
            return Words(
                zh: "\(mine.map { "塘号“\($0)”" } ?? "这个塘口")与已知的 \(Self.joined(known).chinese) 都对得上；请核对塘号或外形",
                en:
                    "\(mine.map { "code '\($0)'" } ?? "this pond") fits the known \(Self.joined(known).english); "
                    + "check the code or the outline")
        case .farmerDoubtful(let name, let count):
            return Words(
                zh: "“\(name)”在本村有 \(count) 位养户;请加电话,或在姓名后加以区分",
                en: "'\(name)' may be \(count) farmers of the village; add the phone, or tell the names apart"
            )
        case .nobodyNamed:
            return Words(
                zh: "养户这一行没有姓名也没有电话;请填 养户 或 电话",
                en: "a farmer's row without name and phone; fill in farmer or phone")
        case .moved(let code, let kilometres):
            return Words(
                zh: "塘号“\(code)”已知，但位置相差 \(Self.tidy(kilometres)) 公里；请核对塘号、村名和坐标系",
                en:
                    "code '\(code)' is known, but \(Self.tidy(kilometres)) km away; check code, village and datum"
            )
        default: preconditionFailure("no reason of matching")
        }
    }
}

// MARK: - Pieces of sentences

extension RejectedReason {
    private static func unknownKind(_ found: String) -> Words {
        Words(
            zh: "类型“\(found)”不认识；可写：\(RecordKind.allCases.map(\.title.chinese).joined(separator: "、"))",
            en:
                "there is no kind '\(found)'; what works: \(RecordKind.allCases.map(\.rawValue).joined(separator: ", "))"
        )
    }

    private static func far(_ position: Position, _ nearest: String?, _ kilometres: Double?) -> Words {
        guard let nearest, let kilometres else {
            return Words(
                zh: "位置 \(pair(position)) 离所有已知村镇都很远", en: "\(pair(position)) is far from every known area")
        }
        return Words(
            zh: "位置 \(pair(position)) 离所有已知村镇都很远；最近的\(nearest)也在 \(tidy(kilometres)) 公里外",
            en:
                "\(pair(position)) is far from every known area; the nearest, \(nearest), is \(tidy(kilometres)) km away"
        )
    }

    private static func list(_ names: [String], _ lead: String) -> Words {
        names.isEmpty
            ? Words(zh: "", en: "")
            : Words(zh: lead + joined(names).chinese, en: lead + joined(names).english)
    }

    /// The first few; one more is named rather than counted.
    private static func joined(_ names: [String]) -> Words {
        guard names.count > 6 else {
            return Words(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
        }
        let first = names.prefix(5)
        return Words(
            zh: first.joined(separator: "、") + " 等 \(names.count) 个",
            en: first.joined(separator: ", ") + " and \(names.count - 5) more")
    }

    private static func pair(_ position: Position) -> String {
        pair(Coordinate(x: position.longitude, y: position.latitude))
    }

    private static func pair(_ coordinate: Coordinate) -> String {
        "(\(tidy(coordinate.x)), \(tidy(coordinate.y)))"
    }

    /// At most five decimals, and no more than needed.
    private static func tidy(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e13 else { return "\(number)" }
        let rounded = (number * 100_000).rounded() / 100_000
        return FieldValue.number(rounded).text
    }
}

import PondGeodesy
import PondModel

extension RejectedReason {
    /// What was found and what works, for the person who mends the row.
    package var words: Words {
        switch self {
        case .damaged(let words), .contradicted(let words): words
        case .unreadable(let field, let found, let works): Self.unreadable(field, found, works)
        case .range(let field, let found): Self.range(field, found)
        case .outOfBounds(let field, let found, let works): Self.outOfBounds(field, found, works)
        case .sharesMissTheWhole(let found, let percent): Self.sharesMissTheWhole(found, percent)
        case .unknownKind(let found): Self.unknownKind(Self.clipped(found))
        case .notSurveyed(let layer): Self.notSurveyed(layer)
        case .noPosition(let kind): Self.noPosition(kind)
        case .halfPosition(let missing): Self.halfPosition(missing)
        case .openLine(let gap): Self.openLine(gap)
        case .severalPlaces(let count): Self.severalPlaces(count)
        case .noArea: Self.noAreaWords
        case .notConvertible(let coordinate): Self.notConvertible(Self.pair(coordinate))
        case .swapped(let coordinate): Self.swapped(Self.pair(coordinate))
        case .outsideChina(let coordinate): Self.outsideChina(Self.pair(coordinate))
        case .farFromAreas(let position, let nearest, let kilometres):
            Self.farFromAreas(Self.pair(position), nearest, kilometres)
        case .villageUnknown(let name, let likely): Self.villageUnknown(Self.clipped(name), likely)
        case .villageAmbiguous(let name, let candidates):
            Self.villageAmbiguous(Self.clipped(name), candidates)
        case .townUnknown(let name, let likely): Self.townUnknown(Self.clipped(name), likely)
        case .notInTown(let village, let town, let elsewhere): Self.notInTown(village, town, elsewhere)
        case .noVillageNear(let position, let likely): Self.noVillageNear(Self.pair(position), likely)
        case .doubtful(let mine, let known): Self.doubtful(mine.map(Self.clipped), known.map(Self.clipped))
        case .statedTwice(let title, let fields): Self.statedTwice(title.map(Self.clipped), fields)
        case .farmerDoubtful(let name, let count): Self.farmerDoubtful(Self.clipped(name), count)
        case .nobodyNamed: Self.nobodyNamedWords
        case .moved(let code, let kilometres): Self.moved(Self.clipped(code), kilometres)
        }
    }
}

// MARK: - Cells

extension RejectedReason {
    private static func unreadable(_ field: SurveyField, _ found: String, _ works: Words) -> Words {
        let found = clipped(found)
        return Words(
            zh: "\(field.title.chinese)“\(found)”看不懂；可写：\(works.chinese)",
            en: "\(field.title.english): cannot read '\(found)'; what works: \(works.english)")
    }

    private static func range(_ field: SurveyField, _ found: String) -> Words {
        Words(
            zh: "\(field.title.chinese)“\(found)”是一个范围；请写一个数",
            en: "\(field.title.english): '\(found)' is a range; write one number")
    }

    private static func outOfBounds(_ field: SurveyField, _ found: String, _ works: Words) -> Words {
        Words(
            zh: "\(field.title.chinese)“\(found)”超出范围；可写：\(works.chinese)",
            en: "\(field.title.english): '\(found)' is out of bounds; what works: \(works.english)")
    }

    private static func notSurveyed(_ layer: Layer) -> Words {
        Words(
            zh: "这是导出图的“\(layer.title.chinese)”图层，不是摸排对象；不用导入",
            en: "layer '\(layer.title.english)' of an exported map, nothing surveyed; leave it out")
    }

    private static func sharesMissTheWhole(_ found: String, _ percent: Double) -> Words {
        Words(
            zh: "品种“\(found)”的比例合计 \(tidy(percent))%，应为 100%",
            en: "species: the shares of '\(found)' sum to \(tidy(percent)) %, not 100 %")
    }

    private static func unknownKind(_ found: String) -> Words {
        let kinds = RecordKind.allCases
        return Words(
            zh: "类型“\(found)”不认识；可写：\(kinds.map(\.title.chinese).joined(separator: "、"))",
            en: "there is no kind '\(found)'; what works: \(kinds.map(\.rawValue).joined(separator: ", "))")
    }
}

// MARK: - Geometries and positions

extension RejectedReason {
    private static func noPosition(_ kind: RecordKind) -> Words {
        Words(
            zh: "\(kind.title.chinese)没有位置；请给图形、lon 和 lat，或已入库的塘号",
            en: "the \(kind.title.english) has no position; give a geometry, lon and lat, or a known code")
    }

    private static func halfPosition(_ missing: SurveyField) -> Words {
        Words(
            zh: "缺\(missing.title.chinese)；lon 和 lat 要成对",
            en: "\(missing.rawValue) is missing; lon and lat go together")
    }

    private static func openLine(_ gapMetres: Double) -> Words {
        let gap = tidy((gapMetres * 10).rounded() / 10)
        return Words(
            zh: "线不是塘口外形：两端相距 \(gap) 米；请闭合，或画成面",
            en: "a line is no outline: its ends are \(gap) m apart; close it, or draw a polygon")
    }

    private static func severalPlaces(_ count: Int) -> Words {
        Words(
            zh: "一个对象里有 \(count) 处位置；请分成 \(count) 个对象",
            en: "one feature with \(count) places; make it \(count) features")
    }

    private static let noAreaWords = Words(
        zh: "外形没有面积（不到 1 平方米）；请重画", en: "the outline has no area (below 1 m²); draw it again")

    private static func notConvertible(_ pair: String) -> Words {
        Words(
            zh: "坐标 \(pair) 在所给坐标系中没有意义；请检查 --crs",
            en: "\(pair) means nothing in the system given; check --crs")
    }

    private static func swapped(_ pair: String) -> Words {
        Words(
            zh: "经度和纬度看来写反了：\(pair)；经度在前",
            en: "longitude and latitude look swapped: \(pair); longitude goes first")
    }

    private static func outsideChina(_ pair: String) -> Words {
        Words(
            zh: "位置 \(pair) 不在中国；应为度，经度 72 到 138，纬度 3 到 54",
            en: "\(pair) is outside China; degrees of longitude 72 to 138, latitude 3 to 54 work")
    }

    private static func farFromAreas(_ pair: String, _ nearest: String?, _ kilometres: Double?) -> Words {
        let far = Words(zh: "位置 \(pair) 离所有已知村镇都很远", en: "\(pair) is far from every known area")
        guard let nearest, let kilometres else { return far }
        return Words(
            zh: far.chinese + "；最近的\(nearest)也在 \(tidy(kilometres)) 公里外；请检查坐标系",
            en: far.english + "; the nearest, \(nearest), is \(tidy(kilometres)) km away; check the datum")
    }
}

// MARK: - Villages and known ponds

extension RejectedReason {
    private static func villageUnknown(_ name: String, _ likely: [String]) -> Words {
        Words(
            zh: "没有村“\(name)”" + list(likely, after: "；相近的有：", "、"),
            en: "there is no village '\(name)'" + list(likely, after: "; similar names: ", ", "))
    }

    private static func villageAmbiguous(_ name: String, _ candidates: [String]) -> Words {
        Words(
            zh: "叫“\(name)”的村有几个" + list(candidates, after: "：", "、") + "；请加镇名或代码",
            en: "several villages are called '\(name)'" + list(candidates, after: ": ", ", ")
                + "; add the town or a code")
    }

    private static func townUnknown(_ name: String, _ likely: [String]) -> Words {
        Words(
            zh: "没有镇“\(name)”" + list(likely, after: "；相近的有：", "、"),
            en: "there is no town '\(name)'" + list(likely, after: "; similar names: ", ", "))
    }

    private static func notInTown(_ village: String, _ town: String, _ elsewhere: [String]) -> Words {
        Words(
            zh: "\(town)没有村“\(village)”" + list(elsewhere, after: "；可能是：", "、"),
            en: "\(town) has no village '\(village)'" + list(elsewhere, after: "; perhaps: ", ", "))
    }

    private static func noVillageNear(_ pair: String, _ likely: [String]) -> Words {
        Words(
            zh: "位置 \(pair) 没有写村，附近也没有已知位置的村" + list(likely, after: "；最近的：", "、"),
            en: "no village is named, and none lies near \(pair)" + list(likely, after: "; nearest: ", ", "))
    }

    private static func doubtful(_ mine: String?, _ known: [String]) -> Words {
        Words(
            zh: (mine.map { "塘号“\($0)”" } ?? "这个塘口") + list(known, after: "与已知的 ", "、") + " 都对得上；请核对塘号或外形",
            en: (mine.map { "code '\($0)'" } ?? "this pond") + list(known, after: " fits the known ", ", ")
                + "; check the code or the outline")
    }

    private static func statedTwice(_ title: String?, _ fields: [Words]) -> Words {
        Words(
            zh: "前面的行已写过" + (title.map { "“\($0)”" } ?? "同一个对象")
                + "，\(fields.map(\.chinese).joined(separator: "、"))却不同；请核对并合成一行",
            en: "an earlier row tells of " + (title.map { "'\($0)'" } ?? "the same")
                + " with another \(fields.map(\.english).joined(separator: ", ")); make them one row")
    }

    private static func farmerDoubtful(_ name: String, _ count: Int) -> Words {
        Words(
            zh: "“\(name)”在本村有 \(count) 位养户；请加电话，或在姓名后加以区分",
            en: "'\(name)' may be \(count) farmers of the village; add the phone, or tell the names apart")
    }

    private static let nobodyNamedWords = Words(
        zh: "养户这一行没有姓名也没有电话；请填 养户 或 电话",
        en: "a farmer's row without name and phone; fill in farmer or phone")

    private static func moved(_ code: String, _ kilometres: Double) -> Words {
        let distance = tidy((kilometres * 10).rounded() / 10)
        return Words(
            zh: "塘号“\(code)”已知，但位置相差 \(distance) 公里；请核对塘号、村名和坐标系",
            en: "code '\(code)' is known, but \(distance) km away; check code, village and datum")
    }
}

// MARK: - Pieces of sentences

extension RejectedReason {
    /// Nothing for an empty list.
    private static func list(_ names: [String], after lead: String, _ separator: String) -> String {
        names.isEmpty ? "" : lead + names.joined(separator: separator)
    }

    private static func pair(_ position: Position) -> String {
        pair(Coordinate(x: position.longitude, y: position.latitude))
    }

    private static func pair(_ coordinate: Coordinate) -> String {
        "(\(tidy(coordinate.x)), \(tidy(coordinate.y)))"
    }

    /// A cell's text as a sentence can hold it.
    private static func clipped(_ text: String) -> String { text.count > 60 ? text.prefix(60) + "…" : text }

    /// At most five decimals, and no more than needed.
    private static func tidy(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e13 else { return "\(number)" }
        return FieldValue.number((number * 100_000).rounded() / 100_000).text
    }
}

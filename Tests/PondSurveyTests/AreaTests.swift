import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct AreaTests {
    private static func read(
        _ fields: KeyValuePairs<String, String>, geometry: Geometry? = nil, name: String? = nil
    ) -> AreaReading {
        var reader = AreaReader()
        return reader.reading(of: Rows.feature(fields, geometry: geometry, name: name))
    }

    private static func row(_ reading: AreaReading) -> AreaRow? {
        guard case .area(let row) = reading else { return nil }
        return row
    }

    @Test(arguments: [
        ("代码", "名称", "级别", "上级", "经度", "纬度"), ("code", "name", "level", "parent", "longitude", "latitude"),
        ("行政区划代码", "地名", "层级", "上级代码", "lng", "lat"), ("ADCODE", "NAME", "Level", "Parent", "Lon", "Lat"),
    ])
    func columnsGoByTheirNames(
        code: String, name: String, level: String, parent: String, x: String, y: String
    ) {
        let reading = Self.read([
            code: "320707116", name: "墩尚镇", level: "镇", parent: "320707", x: "119.17", y: "34.72",
        ])
        var expected = AreaRow(place: 2, code: AreaCode("320707116"), level: .town, name: "墩尚镇")
        expected.parentCode = AreaCode("320707")
        expected.point = Coordinate(x: 119.17, y: 34.72)
        #expect(reading == .area(expected))
    }

    @Test(arguments: [
        ("320707", AdminLevel.county), ("320707000000", .county), ("320707116", .town),
        ("320707116000", .town),
        ("320707116201", .village), ("441900", .county),
    ])
    func theCodeTellsTheLevel(code: String, level: AdminLevel) {
        #expect(Self.row(Self.read(["code": code, "name": "某地"]))?.level == level)
    }

    @Test(arguments: [
        ("county", AdminLevel.county), ("区", .county), ("市", .county), ("Town", .town), ("街道", .town),
        ("乡", .town),
        ("社区", .village), ("village", .village),
    ])
    func aWordTellsTheLevel(word: String, level: AdminLevel) {
        #expect(Self.row(Self.read(["name": "某地", "level": word]))?.level == level)
    }

    @Test(arguments: [
        ("墩尚镇", AdminLevel.town), ("赣榆区", .county), ("河口村", .village), ("城南社区", .village), ("青口街道", .town),
        ("东海县", .county),
    ])
    func theNameTellsTheLevel(name: String, level: AdminLevel) {
        #expect(Self.row(Self.read(["name": name]))?.level == level)
    }

    @Test(arguments: ["32", "3207", "320000", "320700", "320000000000", "320700000000"])
    func provincesAndCitiesArePassedOver(code: String) {
        guard case .skipped = Self.read(["code": code, "name": "某省"]) else {
            Issue.record("\(Self.read(["code": code, "name": "某省"]))")
            return
        }
    }

    @Test func parentsAreTheFilesElseTheCodes() {
        #expect(
            Self.row(Self.read(["code": "320707116201", "name": "甲村"]))?.parentCode == AreaCode("320707116"))
        let moved = Self.row(Self.read(["code": "320707116201", "name": "甲村", "parent": "320707100000"]))
        #expect(moved?.parentCode == AreaCode("320707100"))
        let named = Self.row(Self.read(["name": "甲村", "上级": "墩尚镇"]))
        #expect(named?.parentCode == nil && named?.parentName == "墩尚镇")
        #expect(Self.row(Self.read(["name": "甲村", "镇": "墩尚镇", "县": "赣榆区"]))?.parentName == "墩尚镇")
        #expect(Self.row(Self.read(["name": "墩尚镇", "县": "赣榆区"]))?.parentName == "赣榆区")
        #expect(
            Self.row(Self.read(["code": "320707", "name": "赣榆区", "parent": "320700"]))?.parentCode == nil)
    }

    @Test func aCentreIsAPoint() {
        for text in ["[119.17,34.72]", "119.17, 34.72", "(119.17 34.72)"] {
            #expect(
                Self.row(Self.read(["adcode": "320707", "name": "赣榆区", "center": text]))?.point
                    == Coordinate(x: 119.17, y: 34.72))
        }
    }

    @Test func geometryIsAPointOrAnOutline() {
        let point = Self.row(Self.read(["name": "甲村"], geometry: .point(Rows.ganyu)))
        #expect(point?.point == Rows.ganyu && point?.outline == nil)
        let outline = Geometry.polygon([[Rows.ganyu]])
        #expect(Self.row(Self.read(["name": "甲村"], geometry: outline))?.outline == outline)
        #expect(Self.row(Self.read([:], geometry: outline, name: "甲村"))?.name == "甲村")
    }

    @Test func rowsThatCannotBeAreasAreRefused() {
        for reading in [
            Self.read(["code": "320707"]), Self.read(["code": "3207071", "name": "a"]),
            Self.read(["name": "某地"]),
        ] {
            guard case .rejected = reading else {
                Issue.record("\(reading)")
                continue
            }
        }
    }

    @Test(arguments: [
        ("320707116", "某村", "village", "320707116", "known town"),
        ("320707199", "某镇", "town", "320707116201", "no level above"),
        ("320707116999", "某村", "village", "320707116201", "no level above"),
        ("", "某村", "village", "320799999", "no parent"),
    ])
    func aRowThatContradictsItsAreaOrItsParentSaysSo(
        code: String, name: String, level: String, parent: String, words: String
    ) throws {
        let fields: KeyValuePairs = ["code": code, "name": name, "level": level, "parent": parent]
        let row = try #require(Self.row(Self.read(fields)))
        #expect(AreaMatcher(Village.index).contradiction(of: row)?.english.contains(words) == true)
    }

    @Test func aRowThatFitsContradictsNothing() throws {
        let fields: KeyValuePairs = [
            "code": "320707116999", "name": "某村", "level": "village", "parent": "320707116",
        ]
        let row = try #require(Self.row(Self.read(fields)))
        #expect(AreaMatcher(Village.index).contradiction(of: row) == nil)
    }

    @Test func areasAreKnownByCodeElseByNameUnderTheirParent() throws {
        let matcher = AreaMatcher(Village.index)
        func match(_ fields: KeyValuePairs<String, String>) throws -> AreaMatch {
            matcher.match(try #require(Self.row(Self.read(fields))))
        }
        #expect(try match(["code": "320707116201", "name": "别名村"]) == .known(Identifier(100)))
        #expect(try match(["code": "320707116299", "name": "河口村委会"]) == .new)
        #expect(try match(["code": "320707100299", "name": "盐场养殖小区"]) == .known(Identifier(107)))
        #expect(try match(["name": "张庄村", "镇": "青口镇"]) == .known(Identifier(102)))
        #expect(try match(["name": "张庄村", "parent": "320722100"]) == .known(Identifier(103)))
        #expect(try match(["name": "墩尚镇", "县": "赣榆区"]) == .known(Identifier(11)))
        #expect(try match(["name": "赣榆区"]) == .known(Identifier(1)))
        #expect(try match(["name": "李庄村", "镇": "青口镇"]) == .new)
        #expect(try match(["name": "张庄村"]) == .doubtful([Identifier(101), Identifier(102), Identifier(103)]))
        let row = try #require(Self.row(Self.read(["name": "李庄村", "镇": "青口镇"])))
        #expect(matcher.parent(of: row) == Identifier(10))
    }

    @Test func loadingAnAreaAgainChangesNothing() throws {
        let row = try #require(Self.row(Self.read(["code": "320707116", "name": "墩尚镇"])))
        let place = Village.position(119.17, 34.72)
        let outline = MultiPolygon([
            Polygon(
                exterior: [(0.0, 0.0), (1, 0), (1, 1), (0, 0)].map { Village.position(119 + $0.0, 34 + $0.1) }
            )
        ])
        let area = AdminArea(row, id: Identifier(11), parent: Identifier(1), place: place, boundary: outline)
        #expect(area.merged(with: row, parent: Identifier(1), place: place, boundary: outline) == area)
        #expect(area.merged(with: row, parent: nil, place: nil, boundary: nil) == area)
        let back = Datum.gcj02.position(of: Datum.gcj02.coordinate(of: place))
        #expect(area.merged(with: row, parent: nil, place: back, boundary: nil) == area)
        let moved = Village.position(119.18, 34.72)
        #expect(area.merged(with: row, parent: nil, place: moved, boundary: nil).place == moved)
    }

    /// The whole real file: 48 counties, 764 towns (655 with a place), 21,097 villages (1,203 with one).
    @Test(.enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"))
    func theRealAreasAreReadWhole() throws {
        let rows = try RealAreas.rows()
        var reader = AreaReader()
        var read: [AreaRow] = []
        for (line, cells) in rows.enumerated().dropFirst() {
            let fields = zip(rows[0], cells).filter { !$1.isEmpty }.map { Field($0, .text($1)) }
            guard
                case .area(let row) = reader.reading(
                    of: Feature(geometry: nil, fields: fields, place: line + 1))
            else {
                Issue.record("line \(line + 1)")
                continue
            }
            #expect(row.code?.digits == cells[0] && row.name == cells[2])
            #expect(row.level == .county || row.parentCode?.digits == cells[1])
            read.append(row)
        }
        #expect(read.count { $0.level == .county } == 48)
        #expect(read.count { $0.level == .town } == 764)
        #expect(read.count { $0.level == .town && $0.point != nil } == 655)
        #expect(read.count { $0.level == .village } == 21_097)
        #expect(read.count { $0.level == .village && $0.point != nil } == 1203)
    }
}

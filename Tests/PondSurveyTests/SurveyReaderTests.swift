import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct SurveyReaderTests {
    @Test func everyFieldFindsItsPlace() throws {
        let feature = Rows.feature([
            "类型": "塘口", "塘号": "A-1", "村": "河口村", "镇": "墩尚镇", "养户": "王二", "电话": "13812345678", "面积": "20",
            "净面积": "18",
            "品种": "泥鳅", "模式": "池塘精养", "亩产": "1200", "年用料": "30", "我方": "10", "品牌": "某牌", "阶段": "3", "资金": "是",
            "意愿": "否",
            "放养尾数": "5万", "放养规格": "2", "出塘规格": "25", "成活率": "60%", "TOP": "7", "示范户": "是", "年份": "2023",
            "备注": "靠路", "土质": "黏",
        ])
        let row = try Rows.read(feature).get()
        var expected = Observation(place: 2, kind: .pond)
        expected.code = "A-1"
        expected.village = "河口村"
        expected.town = "墩尚镇"
        expected.farmerName = "王二"
        expected.phone = "13812345678"
        expected.geometry = .point(Rows.ganyu)
        expected.reportedArea = .mu(20)
        expected.netArea = .mu(18)
        expected.species = [SpeciesShare(species: "niqiu", share: 1)]
        expected.mode = "池塘精养"
        expected.yieldKilogramsPerMu = 1200
        expected.feed = .tonnes(30)
        expected.ourFeed = .tonnes(10)
        expected.brand = "某牌"
        expected.stage = 3
        expected.hasMoney = true
        expected.hasIntent = false
        expected.stocking = Stocking(count: 50_000, stockedGrams: 2, harvestGrams: 25, survival: 0.6)
        expected.topRank = 7
        expected.isDemonstration = true
        expected.year = 2023
        expected.note = "靠路"
        expected.extra = [Field("土质", .text("黏"))]
        #expect(row == expected)
    }

    @Test func columnsMayMoveFromRowToRow() throws {
        var reader = Rows.reader()
        let rows = [
            Rows.feature(["code": "1", "面积": "20", "备注": "a"]), Rows.feature(["code": "2", "备注": "b"]),
            Rows.feature(["面积": "30", "code": "3"]), Rows.feature(["土质": "黏", "code": "4", "面积": "40"]),
        ]
        let read = try rows.map { try reader.observation(of: $0).get() }
        #expect(read.map(\.code) == ["1", "2", "3", "4"])
        #expect(read.map(\.reportedArea?.mu) == [20, nil, 30, 40])
        #expect(read.map(\.note) == ["a", "b", nil, nil])
        #expect(reader.unknownColumns == ["土质"])
    }

    @Test func ofTwoColumnsForOneFieldTheFirstCountsAndTheOtherIsKept() throws {
        let row = try Rows.read(Rows.feature(["养户": "王二", "姓名": "王二小"])).get()
        #expect(row.farmerName == "王二")
        #expect(row.extra == [Field("姓名", .text("王二小"))])
    }

    @Test(arguments: [
        ("塘口", RecordKind.pond), ("养户", .farmer), ("用户", .farmer), ("客户", .dealer), ("经销商", .dealer),
        ("竞品", .competitor),
        ("网点", .outlet), ("营地", .camp), ("Dealer", .dealer), (" 养户 ", .farmer),
    ])
    func kindIsNamedInACellOrByAFolder(name: String, kind: RecordKind) throws {
        #expect(try Rows.read(Rows.feature(["类型": name, "姓名": "甲"])).get().kind == kind)
        #expect(try Rows.read(Rows.feature(["姓名": "甲"], folders: [name])).get().kind == kind)
    }

    @Test func theInnermostFolderThatNamesAKindWins() throws {
        let folders = ["第一轮", "客户", "竞品", "沙河镇"]
        #expect(try Rows.read(Rows.feature([:], folders: folders)).get().kind == .competitor)
        #expect(try Rows.read(Rows.feature(["kind": "camp"], folders: folders)).get().kind == .camp)
        #expect(try Rows.read(Rows.feature([:], folders: ["第一轮"])).get().kind == .pond)
    }

    @Test func anUnknownKindIsRefused() {
        let reason = Rows.read(Rows.feature(["类型": "特水"])).reason
        #expect(reason == .unknownKind("特水"))
        #expect(reason?.words.chinese.contains("养户") == true)
    }

    @Test func theYearIsTheRowsElseTheRounds() throws {
        var reader = Rows.reader(year: 2024)
        #expect(try reader.observation(of: Rows.feature(["年份": "2022"])).get().year == 2022)
        #expect(try reader.observation(of: Rows.feature(["年份": "-"])).get().year == 2024)
        #expect(try reader.observation(of: Rows.feature([:])).get().year == 2024)
        #expect(try Rows.read(Rows.feature([:])).get().year == nil)
    }

    @Test func fieldsGiveAPointWhereTheFileDrawsNone() throws {
        let row = try Rows.read(Rows.feature(["经度": "119°07′27.3″", "纬度": "34.84065"], geometry: nil)).get()
        guard case .point(let point)? = row.geometry else {
            Issue.record("\(row)")
            return
        }
        #expect(abs(point.x - 119.12425) < 1e-9 && point.y == 34.84065)
    }

    @Test(arguments: [("经度", SurveyField.latitude), ("lat", .longitude)])
    func halfAPositionIsRefused(column: String, missing: SurveyField) {
        let reason = Rows.read(Rows.feature([column: "34.8", "村": "a"], geometry: nil)).reason
        #expect(reason == .halfPosition(missing: missing))
    }

    @Test func anUnreadablePositionIsRefused() {
        let reason = Rows.read(Rows.feature(["经度": "一百", "纬度": "34"], geometry: nil)).reason
        guard case .unreadable(.longitude, "一百", _)? = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
    }

    @Test func aRowWithoutAPlaceNeedsACodeOrAName() throws {
        #expect(Rows.read(Rows.feature(["村": "河口村"], geometry: nil)).reason == .noPosition(.pond))
        #expect(try Rows.read(Rows.feature(["塘号": "A-1"], geometry: nil)).get().geometry == nil)
        #expect(try Rows.read(Rows.feature(["类型": "养户", "姓名": "王二"], geometry: nil)).get().geometry == nil)
        #expect(
            Rows.read(Rows.feature(["类型": "客户", "姓名": "王二"], geometry: nil)).reason == .noPosition(.dealer))
    }

    @Test func aDamagedFeatureIsRefusedInItsOwnWords() {
        let words = Words(zh: "坏了", en: "broken")
        let feature = Feature(geometry: .point(Rows.ganyu), fields: [], place: 3, damage: words)
        #expect(Rows.read(feature).reason?.words == words)
    }

    @Test func aPlacemarksNameIsThePersonsOrStaysWithThePond() throws {
        #expect(try Rows.read(Rows.feature([:], name: "王二", folders: ["养户"])).get().farmerName == "王二")
        #expect(
            try Rows.read(Rows.feature(["养户": "王三"], name: "王二家", folders: ["养户"])).get().farmerName == "王三")
        #expect(try Rows.read(Rows.feature([:], name: "海大经销", folders: ["客户"])).get().name == "海大经销")
        #expect(try Rows.read(Rows.feature(["名称": "海大经销", "类型": "客户"])).get().name == "海大经销")
        let pond = try Rows.read(Rows.feature([:], name: "三号塘")).get()
        #expect(pond.code == nil && pond.name == "三号塘")
        #expect(pond.extra == [Field("name", .text("三号塘"))])
    }

    @Test func contradictionsAreSaid() throws {
        let row = try Rows.read(Rows.feature(["面积": "20", "净面积": "25", "年用料": "5", "我方": "6"])).get()
        #expect(row.remarks.count == 2)
    }

    @Test func theFilesOwnDatumStaysWithTheRow() throws {
        #expect(try Rows.read(Rows.feature([:], datum: .gcj02)).get().datum == .gcj02)
    }
}

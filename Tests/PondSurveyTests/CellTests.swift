import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct CellTests {
    @Test(arguments: ["", " ", "-", "--", "/", "／", "无", "不详", "未知", "N/A", "n/a", "NULL", "—", "　", "？"])
    func noAnswerIsNone(text: String) throws {
        for column in ["code", "村", "面积", "品种", "电话", "年份", "阶段", "备注", "lon", "类型", "亩产", "成活率"] {
            let observation = try Rows.read(column, .text(text)).get()
            var expected = Observation(place: 2)
            expected.geometry = .point(Rows.ganyu)
            #expect(observation == expected, "\(column) '\(text)'")
        }
    }

    @Test(arguments: ["无锡村", "不老村", "N12", "nan1", "未来一号", "-1号塘", "/a", "待建塘"])
    func aWordThatOnlyBeginsLikeNoAnswerIsOne(text: String) throws {
        #expect(try Rows.read("塘号", .text(text)).get().code == text)
    }

    @Test(arguments: [" A-1 ", "A-1　", "\u{FEFF}A-1", "Ａ-１", "A-1\r\n", "\u{A0}A-1"])
    func spacesAroundAreNoPartOfACode(text: String) throws {
        #expect(try Rows.read("塘号", .text(text)).get().code == "A-1")
    }

    @Test(arguments: ["河口村　", " 河口村", "河口村\n", "河口村"])
    func spacesAroundAreNoPartOfAName(text: String) throws {
        #expect(try Rows.read("村", .text(text)).get().village == "河口村")
    }

    @Test(
        arguments: ["　", "\u{A0}", "\u{FEFF}", "\u{200B}", " ", "\t", "\r\n"],
        ["河口村", "墩尚镇河口村委会", "A-1", "A1河口村委会"])
    func spacesOfEveryKindAreTrimmed(space: String, text: String) throws {
        for written in [text + space, space + text, space + text + space] {
            #expect(try Rows.read("村", .text(written)).get().village == text)
        }
    }

    @Test func numbersServeAsTexts() throws {
        #expect(try Rows.read("塘号", .integer(12)).get().code == "12")
        #expect(try Rows.read("塘号", .number(12)).get().code == "12")
        #expect(try Rows.read("村", .number(320_707_116_201)).get().village == "320707116201")
        #expect(try Rows.read("电话", .number(13_812_345_678)).get().phone == "13812345678")
    }

    @Test(
        arguments: [
            ("是", true), ("有", true), ("Y", true), ("yes", true), ("1", true), ("TRUE", true), ("√", true),
            ("有钱", true), ("否", false),
            ("没有", false), ("无", false), ("n", false), ("NO", false), ("0", false), ("false", false),
            ("×", false), ("", nil),
            ("不详", nil), ("-", nil),
        ] as [(String, Bool?)])
    func yesAndNoAreRead(text: String, truth: Bool?) throws {
        #expect(try Rows.read("资金", .text(text)).get().hasMoney == truth)
        #expect(try Rows.read("意愿", .text(text)).get().hasIntent == truth)
        #expect(try Rows.read("示范户", .text(text)).get().isDemonstration == truth)
    }

    @Test(arguments: [FieldValue.text("也许"), .integer(2), .number(0.5)])
    func neitherYesNorNoIsRefused(value: FieldValue) {
        guard case .unreadable(.money, _, _)? = Rows.read("资金", value).reason else {
            Issue.record("\(value)")
            return
        }
    }

    @Test func truthsOfTheFileAreTaken() throws {
        #expect(try Rows.read("资金", .truth(false)).get().hasMoney == false)
        #expect(try Rows.read("资金", .integer(1)).get().hasMoney == true)
    }

    @Test(arguments: [
        ("13812345678", "13812345678"), ("+86 138-1234-5678", "13812345678"),
        ("0086 138 1234 5678", "13812345678"),
        ("0518-86223344", "051886223344"), ("(0518)86223344", "051886223344"), ("1381234567８", "13812345678"),
        ("13812345678/13900000000", "13812345678"), ("8613812345678", "13812345678"), ("6223344", "6223344"),
    ])
    func phonesAreDigits(text: String, digits: String) throws {
        let observation = try Rows.read("电话", .text(text)).get()
        #expect(observation.phone == digits)
        #expect(observation.remarks.isEmpty)
    }

    @Test(arguments: ["12345", "138123456789012", "微信abc123", "138x12345678"])
    func aNumberNobodyCanDialIsLeftOutAndSaid(text: String) throws {
        let observation = try Rows.read("电话", .text(text)).get()
        #expect(observation.phone == nil)
        #expect(observation.remarks.count == 1)
        #expect(observation.remarks[0].english.contains(text))
    }

    @Test(arguments: [
        ("119.1242", true, 119.1242), ("119°07′27″", true, 119.124166666667),
        ("119 7 27.3 E", true, 119.12425),
        ("E119°7.455'", true, 119.12425), ("东经119度7分27.3秒", true, 119.12425),
        ("34:50:26.34N", false, 34.84065), ("北纬34度50分", false, 34.8333333333),
        ("１１９.５", true, 119.5), ("119.5°", true, 119.5), ("34 50 26.34 S", false, -34.84065),
    ])
    func degreesAreReadAsPeopleWriteThem(text: String, isLongitude: Bool, degrees: Double) throws {
        let read = try #require(DegreesText.read(text, isLongitude: isLongitude))
        #expect(abs(read - degrees) < 1e-9)
    }

    @Test(arguments: [
        ("34.8N", true), ("119E", false), ("119 61", true), ("119 7 61", true), ("abc", true),
        ("1 2 3 4", true), ("", true), ("东", true),
    ])
    func otherAnglesAreNone(text: String, isLongitude: Bool) {
        #expect(DegreesText.read(text, isLongitude: isLongitude) == nil)
    }
}

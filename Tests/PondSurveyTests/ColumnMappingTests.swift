import PondModel
import Testing

@testable import PondSurvey

struct ColumnMappingTests {
    @Test(arguments: [
        (["塘名=code"], "塘名", SurveyField.code), (["亩数=面积"], "亩数", .areaMu),
        (["Name ＝ farmer"], "name", .farmer),
        (["a=b=note"], "a=b", .note),
    ])
    func aColumnMeansWhatTheUserSays(texts: [String], column: String, field: SurveyField) throws {
        #expect(try ColumnMapping.parse(texts).field(named: column) == field)
    }

    @Test func theUsersWordGoesBeforeTheAgreedName() throws {
        let mapping = try ColumnMapping.parse(["编号=note"])
        #expect(mapping.field(named: "编号") == .note)
        #expect(mapping.field(named: "塘号") == .code)
    }

    @Test func anUnknownFieldIsRefusedWithAllFields() throws {
        let error = try #require(throws: SurveyError.self) { try ColumnMapping.parse(["塘名=pond_code"]) }
        #expect(error == .unknownField("pond_code", mapping: "塘名=pond_code"))
        for field in SurveyField.allCases { #expect(error.words.english.contains(field.rawValue)) }
    }

    @Test(arguments: ["塘名", "=code", "＝code", ""])
    func aMappingWithoutItsTwoSidesIsRefused(text: String) {
        #expect(throws: SurveyError.badMapping(text)) { try ColumnMapping.parse([text]) }
    }

    @Test(arguments: [
        ("放养 › 尾数", SurveyField.stockCount), ("面积 › 净面积", .netMu), ("位置 › 经度", .longitude), ("面积 › 其他", nil),
    ])
    func aHeaderOfTwoRowsMeansBothTogetherElseTheLower(column: String, field: SurveyField?) {
        #expect(ColumnMapping().field(named: column) == field)
    }

    @Test func aMappedColumnIsRead() throws {
        var reader = Rows.reader(try ColumnMapping.parse(["塘名=code", "说明=note"]))
        let observation = try reader.observation(of: Rows.feature(["塘名": "A-1", "说明": "靠路"])).get()
        #expect(observation.code == "A-1")
        #expect(observation.note == "靠路")
        #expect(observation.extra.isEmpty)
    }
}

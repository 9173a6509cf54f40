import Foundation
import PondModel
import Testing

@Suite struct PolicyRefusalTests {
    let shipped: PolicyText

    init() throws { shipped = PolicyText(text: try Shipped.text("policy.yaml")) }

    /// Each key with a value of a wrong type and, where it has a range, values just outside.
    static let keys: [(path: String, bad: [String])] = [
        ("org.max_groups_per_dept", ["三", "0", "2.5"]), ("org.min_group_size", ["[3]", "0"]),
        ("org.min_technicians", ["一", "-1"]), ("org.leaders", ["{a: 1}", "-1"]),
        ("market.max_distance_km", ["远", "0", "20001", ".inf", ".nan"]),
        ("market.distance_mode", ["drive", "[straight]"]), ("market.road_factor", ["路", "0.9", "5.1"]),
        ("market.wan_ton_t", ["万吨", "0", "-10000"]),
        ("market.wan_ton_levels", ["village", "[]", "[hamlet]", "[county, town, village, town]"]),
        ("market.wan_ton_metric", ["sales"]), ("market.min_share", ["30%", "0", "1.01"]),
        ("market.min_per_capita_t", ["很多", "0"]), ("market.achieve_months", ["12", "[12, 24]"]),
        ("market.achieve_months.warn", ["早", "0"]), ("market.achieve_months.limit", ["晚", "11", "121"]),
        ("market.near_miss", ["20%", "-0.1", "1.1"]), ("market.occupancy", ["满", "-0.1", "1.1"]),
        ("market.our_brands", ["我方", "[\"\"]"]),
        ("capacity.net_ratios", ["0.7"]), ("capacity.net_ratios.小棚", ["小", "0", "1.1"]),
        ("capacity.net_ratios.default", ["全", "0", "1.1"]),
        ("capacity.error_bands", ["0.2"]), ("capacity.error_bands.R", ["低", "-0.1", "1.1"]),
        ("capacity.error_bands.S", ["低", "-0.1", "1.1"]), ("capacity.error_bands.A", ["低", "-0.1", "1.1"]),
        ("capacity.error_bands.I", ["低", "-0.1", "1.1"]),
        ("capacity.month_shares", ["100", "[100]", "[0, 0, 2, 5, 9, 13, 18, 20, 17, 11, 4, 2]"]),
        ("capacity.mixed_class_min", ["三成", "-0.1", "0.51"]),
        ("capacity.outline_flag", ["大", "-0.1", "1.1"]),
        ("grades.tonnes", ["200"]), ("grades.net_mu", ["[150]"]),
        ("grades.tonnes.common", ["[200, 100, 50, 20]"]),
        ("grades.tonnes.common.C1", ["大", "-1"]), ("grades.tonnes.common.C2", ["大", "201"]),
        ("grades.tonnes.common.C3", ["大", "101"]), ("grades.tonnes.common.C4", ["大", "51", "-1"]),
        ("grades.tonnes.special", ["100"]), ("grades.tonnes.special.C1", ["大"]),
        ("grades.tonnes.special.C2", ["101"]),
        ("grades.tonnes.special.C3", ["51"]), ("grades.tonnes.special.C4", ["26"]),
        ("grades.net_mu.common.C1", ["大"]), ("grades.net_mu.common.C4", ["41"]),
        ("grades.net_mu.special.C1", ["大"]), ("grades.net_mu.special.C2", ["66"]),
        ("survey.rounds", ["两", "0"]), ("survey.scale_grades", ["C1", "[C1, C2]"]),
        ("survey.grade_order", ["largest_first"]), ("survey.classes", ["普水", "[]"]),
        ("survey.key_profile_dims", ["基本信息", "[]"]), ("survey.profile_gate", ["全", "-0.1", "1.1"]),
        ("survey.stale_days", ["半年", "0", "3651"]),
        ("dev.abc", ["A"]), ("dev.abc.A", ["money"]), ("dev.abc.B", ["或"]), ("dev.abc.C", ["[]"]),
        ("dev.abc.unknown", ["[]"]), ("dev.stages", ["8", "[]", "[摸排]"]),
        ("dev.top_sizes", ["20", "[]", "[0]", "[五]"]),
        ("service.visits_per_month", ["三", "-1"]), ("service.sla_hours", ["快", "0"]),
        ("service.home_event_per_year", ["一", "-1"]), ("service.pond_meeting_per_month", ["一", "-1"]),
        ("service.cases_per_week", ["一", "-1"]),
        ("event.deposit_rate_min", ["四成", "-0.1", "1.1"]), ("event.checklist_items", ["十", "0"]),
        ("campaign.count", ["三", "0", "13"]), ("campaign.days", ["百", "0", "367"]),
        ("campaign.names", ["春", "[春, 夏]", "[春, 夏, 秋, 冬]"]),
        ("meeting.report_deadline", ["晚上", "\"24:00\"", "\"23:60\"", "\"23\""]),
        ("meeting.dept_mgr_per_month", ["八", "-1", "32"]), ("meeting.gm_per_month", ["四", "-1", "32"]),
        ("meeting.max_minutes", ["短", "0", "1441"]),
        ("placing.nearest_village_km", ["近", "-1", "101"]),
        ("placing.far_from_areas_km", ["远", "-1", "20001"]),
        ("placing.overlap_min", ["半", "0", "1.1"]),
        ("datum.min_matches", ["几", "0"]), ("datum.agree_m", ["近", "0", "10001"]),
        ("datum.margin", ["清楚", "0.9", "101"]),
        ("sheets.max_error_m", ["近", "0", "100001"]), ("sheets.max_span_km", ["远", "0", "5001"]),
        ("sheets.max_stretch", ["长", "1", "1001"]), ("sheets.area_error_max", ["小", "-0.1", "1.1"]),
        ("print.public_ponds", ["逐口", "[blocks]"]), ("print.public_detail_m", ["细", "-1", "1001"]),
        ("print.public_grid_m", ["粗", "-1", "10001"]), ("print.public_borders", ["maybe", "[yes]"]),
    ]

    @Test(arguments: keys) func aBadValueIsRefusedByItsKey(path: String, bad: [String]) throws {
        for value in bad {
            let yaml = try #require(
                shipped.replacingValue(of: path, with: value), "\(path) is not in the file")
            let error = #expect(throws: SettingsError.self, "\(path): \(value)") { try Policy(yaml: yaml) }
            guard case .badValue(let key, _, let line?, _, let works)? = error else {
                Issue.record("\(path): \(value) gave \(String(describing: error))")
                continue
            }
            #expect(key == path || key.hasPrefix(path + "[") || path.hasSuffix("achieve_months"), "\(value)")
            #expect(line > 0 && !works.chinese.isEmpty && !works.english.isEmpty)
        }
    }

    @Test(arguments: keys.filter { $0.path != "capacity.net_ratios.小棚" })
    func aMisspeltKeyIsRefusedWithTheNearest(path: String, bad: [String]) throws {
        let name = try #require(path.split(separator: ".").last.map(String.init))
        let yaml = try #require(shipped.renamingKey(of: path, to: name + "x"))
        // The net ratios take any word, so a misspelt default is a missing default.
        let error: SettingsError =
            path == "capacity.net_ratios.default"
            ? .missingKey(path, file: "policy.yaml")
            : .unknownKey(
                path + "x", file: "policy.yaml", line: line(of: name + "x", in: yaml),
                nearest: name)
        #expect(throws: error) { try Policy(yaml: yaml) }
    }

    @Test func everyKeyOfTheFileIsTried() throws {
        let tried = Set(Self.keys.map { String($0.path.split(separator: ".").last ?? "") })
        let pattern = /(?m)(?:^ +|[{,] ?)([a-z_]+|[A-Z][0-9]?|default):/
        let inFile = Set(shipped.text.matches(of: pattern).map { String($0.1) })
        #expect(inFile.count > 60)
        #expect(
            inFile.subtracting(tried) == ["zh", "en"], "the two names of a stage have a test of their own")
    }

    @Test func aStageNeedsBothItsNames() {
        let oneName = shipped.text.replacing(", en: first visit}", with: "}")
        #expect(throws: SettingsError.missingKey("dev.stages[2].en", file: "policy.yaml")) {
            try Policy(yaml: oneName)
        }
        let third = shipped.text.replacing("en: first visit}", with: "en: first visit, jp: 初訪}")
        #expect(throws: SettingsError.self) { try Policy(yaml: third) }
    }

    @Test func aMissingSectionIsRefusedByName() {
        let yaml = shipped.text.replacing(/(?s)\ndatum:.*/, with: "\n")
        #expect(throws: SettingsError.missingKey("datum", file: "policy.yaml")) { try Policy(yaml: yaml) }
    }

    @Test func aMissingKeyIsRefusedByName() {
        let yaml = shipped.text.replacing(/\n +occupancy:[^\n]*/, with: "")
        #expect(throws: SettingsError.missingKey("market.occupancy", file: "policy.yaml")) {
            try Policy(yaml: yaml)
        }
    }

    @Test(arguments: ["", "[1, 2]", "market: {", "a: 1\na: 2", "只是一句话"])
    func aFileThatIsNoSettingsIsRefused(yaml: String) {
        #expect(throws: SettingsError.self) { try Policy(yaml: yaml) }
    }

    @Test func theErrorSaysWhereWhatAndWhatWorks() throws {
        let yaml = try #require(shipped.replacingValue(of: "market.min_share", with: "30%"))
        let error = try #require(
            #expect(throws: SettingsError.self) { try Policy(yaml: yaml, file: "mine.yaml") })
        let line = line(of: "min_share", in: yaml)
        #expect(
            error.words.english
                == "mine.yaml:\(line): 'market.min_share' is '30%'; it takes a number from 0.001–1.")
        #expect(error.words.chinese == "mine.yaml:\(line)：“market.min_share”的值是“30%”，应为0.001–1 的数。")
    }

    private func line(of key: String, in yaml: String) -> Int {
        let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
        return 1 + (lines.firstIndex { $0.contains("\(key):") } ?? -2)
    }
}

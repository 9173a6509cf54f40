import ArgumentParser
import PondOperations
import PondSurvey

struct SheetTrace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trace",
        abstract: say(zh: "把描在照片上的号变成塘口和人。", en: "Marks traced on a photo become ponds and people."),
        usage: "pondmap sheet trace <sheet> <marks> --round <name> [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Argument(
        help: ArgumentHelp(
            say(
                zh: "CSV（号、x、y 加摸排字段）或 GeoJSON，位置用照片像素。",
                en: "CSV (number, x, y and survey fields) or GeoJSON, placed in pixels of the photo."),
            valueName: "marks"))
    var marks: String
    @Option(
        help: ArgumentHelp(
            say(zh: "轮次的名字，如 2026-R1。", en: "The round's name, such as 2026-R1."), valueName: "name"))
    var round: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "号是这一轮已知的塘：按数字和位置认，可疑的留着。",
                en: "Numbers mean ponds known by this round; contradictions stay loose."),
            valueName: "round"))
    var against: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "数字是哪一年的；默认取轮次名的前四位。",
                en: "The year of the figures. Default: the round's first four digits."),
            valueName: "year"))
    var year: Int?
    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            say(zh: "自己的列名是哪个字段，可多次给出。", en: "What a column of your own means; repeatable."),
            valueName: "column=field"))
    var map: [String] = []
    @Option(
        help: ArgumentHelp(say(zh: "用不了的行写到这里。", en: "Where rows that cannot be used go."), valueName: "file")
    )
    var rejects: String?
    @Flag(help: ArgumentHelp(say(zh: "只报告，不写入。", en: "Report, and write nothing.")))
    var dryRun = false
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let survey = try SurveyRequest(
            files: [self.marks], round: round, year: year,
            mapping: OptionParsing.reading { try ColumnMapping.parse(map) },
            rejectPath: rejects, isRehearsal: dryRun)
        let request = TraceSheet.Request(sheet: sheet, survey: survey, against: against)
        let answer = try await OpenStore.with(options.path) { store in
            try await TraceSheet.run(request, into: store, language: Speech.language)
        }
        let report = SurveyReportText(report: answer.survey, language: Speech.language)
        let traced = SheetText(answer: answer.sheet, language: Speech.language)
        switch format {
        case .text: Output.result(report.text + "\n\n" + traced.text)
        case .json: Output.result("{\n\"survey\": \(report.json),\n\"sheet\": \(traced.json)\n}")
        }
    }
}

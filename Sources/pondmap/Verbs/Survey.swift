import ArgumentParser
import PondOperations
import PondSurvey

struct Survey: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "导入一轮摸排：塘口、养户、客户、竞品、网点、营地。",
            en: "Import a survey round: ponds, farmers, dealers, competitors, outlets, camps."),
        usage: "pondmap survey <file> ... --round <name> [options]",
        discussion: say(
            zh: "一次导入是一个整体：中途断电或出错，库保持原样。\n用不了的行写入 --rejects，改好可再导入。",
            en:
                "One run is one whole: a kill or an error leaves the store as it was. Rows that cannot be used go to --rejects, ready to mend and import again."
        ))

    @Argument(
        help: ArgumentHelp(
            say(
                zh: "KML/KMZ、奥维 ovkml/ovkmz/ovjsn、GPX、GeoJSON、\nCSV/TSV、Shapefile、GeoPackage、DXF、XLSX。",
                en:
                    "KML/KMZ, Ovital ovkml/ovkmz/ovjsn, GPX, GeoJSON, CSV/TSV, Shapefile, GeoPackage, DXF, XLSX."
            ),
            valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            say(zh: "轮次的名字，如 2026-R1。", en: "The round's name, such as 2026-R1."), valueName: "name"))
    var round: String

    @Option(
        help: ArgumentHelp(
            say(
                zh: "数字是哪一年的；默认取轮次名的前四位。",
                en: "The year of the figures. Default: the round's first four digits."),
            valueName: "year"))
    var year: Int?

    @OptionGroup var frame: FrameOptions

    @Option(
        name: .customLong("map"),
        help: ArgumentHelp(
            say(
                zh: "自己的列名是哪个字段，可多次给出：\n--map 户名=farmer。",
                en: "What a column of your own means; repeatable, as in --map 户名=farmer."),
            valueName: "column=field"))
    var map: [String] = []

    @Option(
        help: ArgumentHelp(say(zh: "用不了的行写到这里。", en: "Where rows that cannot be used go."), valueName: "file")
    )
    var rejects: String?

    @Flag(
        help: ArgumentHelp(
            say(
                zh: "有一行用不了就不写入库（--rejects 照写）。",
                en: "Leave the store as it is if any row is bad (--rejects is written).")))
    var strict = false

    @Flag(help: ArgumentHelp(say(zh: "只报告，不写入。", en: "Report, and write nothing.")))
    var dryRun = false

    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text

    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard round.allSatisfy(\.isWhitespace) else { return }
        throw ValidationError(
            say(zh: "--round 要有名字，如 2026-R1。", en: "--round takes a name, such as 2026-R1."))
    }

    func run() async throws {
        let request = try SurveyRequest(
            files: files, round: round, year: year, frame: frame.frame(),
            mapping: OptionParsing.reading { try ColumnMapping.parse(map) },
            rejectPath: rejects, isStrict: strict, isRehearsal: dryRun)
        let bar = ProgressBar()
        let report = try await OpenStore.with(options.path) { store in
            try await ImportSurvey.run(request, into: store, language: Speech.language, progress: bar.show)
        }
        bar.clear()
        let text = SurveyReportText(report: report, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
    }
}

/// How a report is written to stdout.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}

import ArgumentParser
import PondGeodesy
import PondOperations

struct Areas: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(zh: "导入县、镇、村的名单和边界。", en: "Load counties, towns and villages, and their outlines."),
        usage: "pondmap areas <file> ... [options]")

    @Argument(
        help: ArgumentHelp(
            say(
                zh: "CSV、GeoJSON、Shapefile、GeoPackage 或 KML。",
                en: "CSV, GeoJSON, Shapefile, GeoPackage or KML."),
            valueName: "file"))
    var files: [String]

    @OptionGroup var frame: FrameOptions
    @Flag(help: ArgumentHelp(say(zh: "只报告，不写入。", en: "Report, and write nothing.")))
    var dryRun = false
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let bar = ProgressBar()
        let frame = try frame.frame()
        let report = try await OpenStore.with(options.path) { store in
            try await LoadAreas.run(
                files, frame: frame, isRehearsal: dryRun, into: store, progress: bar.show)
        }
        bar.clear()
        Output.result(AreasReportText(report: report).text)
    }
}

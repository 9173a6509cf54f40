import ArgumentParser
import PondOperations

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "导出作战分布图或养殖分布图的图层。", en: "Export the layers of the battle map or the aquaculture map."),
        usage: "pondmap export <battle|aquaculture> [options]")

    @OptionGroup var chosen: MapOptions
    @Option(
        help: ArgumentHelp(
            say(
                zh: "写到一个文件，或一个目录（每层一个文件）。\n默认 <图>.<格式>。",
                en: "A file, or a folder for one file a layer. Default: <map>.<format>."),
            valueName: "file|dir"))
    var to: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "默认按文件名，否则 geojson。", en: "Default: by the file's name, else geojson."),
            valueName: "geojson|kml|ovkml|gpkg"))
    var format: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "写成哪种坐标系；默认 wgs84，ovkml 默认 gcj02。",
                en: "The datum to write. Default: wgs84; for ovkml, gcj02."), valueName: "wgs84|gcj02|bd09"))
    var datum: String?
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let format: ExportFormat? = try format.map { try OptionParsing.choice($0, option: "--format") }
        let request = ExportRequest(
            map: try chosen.wallMap(), path: to, format: format, datum: try OptionParsing.datum(datum),
            edition: try chosen.chosenEdition(), year: chosen.year)
        let bar = ProgressBar()
        let report = try await OpenStore.forAnswers(options.path) { store in
            try await ExportMap.run(request, from: store, language: Speech.language, progress: bar.show)
        }
        bar.clear()
        for file in report.files { Output.result(file) }
        Output.message(report.words)
    }
}

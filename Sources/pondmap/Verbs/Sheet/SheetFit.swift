import ArgumentParser
import PondGeodesy
import PondOperations
import PondSheets

struct SheetFitVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: say(zh: "用控制点给草图定位，报出误差。", en: "Place a sheet by control points, and say its error."),
        usage: "pondmap sheet fit <sheet> --control <file> [options]",
        discussion: say(
            zh: "控制点：x,y,经度,纬度[,名称] 或 x,y,村名或塘号；\n也读 QGIS .points、GDAL、ArcGIS、IIIF。",
            en:
                "Control points: x,y,lon,lat[,name] or x,y,village or pond code; also QGIS .points, GDAL, ArcGIS and IIIF."
        ))

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(help: ArgumentHelp(say(zh: "控制点文件。", en: "The file of control points."), valueName: "file"))
    var control: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "哪种变换；auto 按逐点留出的误差挑。\n",
                en: "Which transform; auto takes the least leave-one-out error.\n"),
            valueName: ModelChoice.names.joined(separator: "|")))
    var model = "auto"
    @Option(
        help: ArgumentHelp(
            say(zh: "控制点经纬度的坐标系，默认 wgs84。", en: "The datum of the degrees. Default: wgs84."),
            valueName: "wgs84|gcj02|bd09"))
    var datum: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "控制点是投影坐标时，它的编号。", en: "The system of projected control points."), valueName: "EPSG:code")
    )
    var crs: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "误差超限也要用：写明理由。", en: "Take a fit past the limit all the same, and why."),
            valueName: "reason"))
    var accept: String?
    @Flag(help: ArgumentHelp(say(zh: "去掉与其余不合的控制点。", en: "Leave out points that contradict the others.")))
    var withoutOutliers = false
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        guard let choice = ModelChoice(name: model) else {
            let names = ModelChoice.names.joined(separator: "|")
            throw ValidationError(
                say(
                    zh: "--model 只能是 \(names),收到的是“\(model)”。",
                    en: "--model takes \(names); found '\(model)'."))
        }
        let request = FitSheet.Request(
            sheet: sheet, control: control, choice: choice, datum: try OptionParsing.datum(datum) ?? .wgs84,
            crs: crs,
            acceptedReason: accept, dropsOutliers: withoutOutliers)
        let answer = try await OpenStore.with(options.path) { try await FitSheet.run(request, in: $0) }
        let text = FitText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
        guard !answer.isStored else { return }
        Output.message(text.refusal)
        throw ExitCode(1)
    }
}

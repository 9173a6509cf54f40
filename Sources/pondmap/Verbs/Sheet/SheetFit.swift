import ArgumentParser
import PondDrawing
import PondGeodesy
import PondOperations
import PondSheets

struct SheetFitVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fit",
        abstract: say(
            zh: "用控制点或上一轮的塘给草图定位，报出误差。",
            en: "Place a sheet by control points or the last round, and say its error."),
        usage: """
            pondmap sheet fit <sheet> --control <file> [options]
            pondmap sheet fit <sheet> --against <round> [--marks <file>] [options]
            """,
        discussion: say(
            zh: "控制点：x,y,经度,纬度[,名称] 或 x,y,村名或塘号；\n也读 QGIS .points、GDAL、ArcGIS、IIIF。",
            en:
                "Control points: x,y,lon,lat[,name] or x,y,village or pond code; also QGIS .points, GDAL, ArcGIS and IIIF."
        ))

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(help: ArgumentHelp(say(zh: "控制点文件。", en: "The file of control points."), valueName: "file"))
    var control: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "用这一轮已知的塘作控制点：号或塘号认得出的都用上。",
                en: "Take the ponds known by this round as control: marks whose code or number is known."),
            valueName: "round"))
    var against: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "照片上的号（同 sheet trace）；默认取已描过的。",
                en: "The marks on the photo, as sheet trace takes them. Default: those traced before."),
            valueName: "file"))
    var marks: String?
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
    @Option(
        help: ArgumentHelp(
            say(
                zh: "纸占满照片时纸的大小：残差也报毫米。\n", en: "The paper, where it fills the photo: residuals in mm too.\n"),
            valueName: "A0|…|A4|420x297mm"))
    var paper: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "把控制点写给 QGIS(.points)或 Allmaps(.json)。",
                en: "Write the points for QGIS (.points) or Allmaps (.json)."),
            valueName: "file"))
    var savePoints: String?
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard control != nil || against != nil else {
            throw ValidationError(
                say(zh: "请给 --control 控制点文件，或 --against 轮次。", en: "Give --control FILE or --against ROUND."))
        }
        guard accept?.allSatisfy(\.isWhitespace) != true else {
            throw ValidationError(
                say(
                    zh: "--accept 后面要写明理由，不能是空的。", en: "--accept takes the reason in words; it is empty."))
        }
        guard marks == nil || against != nil else {
            throw ValidationError(say(zh: "--marks 要和 --against 一起用。", en: "--marks goes with --against."))
        }
    }

    func run() async throws {
        let request = try self.request()
        let answer = try await OpenStore.with(options.path) { try await FitSheet.run(request, in: $0) }
        let text = FitText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
        if let savePoints { Output.message(say(zh: "已写到 \(savePoints)。", en: "Written to \(savePoints).")) }
        guard !answer.isStored else { return }
        Output.message(text.refusal)
        throw ExitCode(1)
    }

    private func request() throws -> FitSheet.Request {
        guard let choice = ModelChoice(name: model) else {
            let names = ModelChoice.names.joined(separator: "|")
            throw ValidationError(
                say(
                    zh: "--model 只能是 \(names)，收到的是“\(model)”。",
                    en: "--model takes \(names); found '\(model)'."))
        }
        var request = FitSheet.Request(
            sheet: sheet, control: control,
            against: against.map { LastRoundRequest(round: $0, marks: marks) })
        request.choice = choice
        request.datum = try OptionParsing.datum(datum) ?? .wgs84
        request.crs = crs
        request.acceptedReason = accept
        request.dropsOutliers = withoutOutliers
        request.paper = try paper.map(Self.paper)
        request.pointsPath = savePoints
        return request
    }

    private static func paper(_ name: String) throws -> PaperSize {
        guard let paper = PaperSize(named: name) else {
            throw ValidationError(
                say(
                    zh: "--paper 写 A0 到 A4，或 420x297mm；收到的是“\(name)”。",
                    en: "--paper takes A0 to A4 or 420x297mm; found '\(name)'."))
        }
        return paper
    }
}

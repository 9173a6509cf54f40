import ArgumentParser
import PondDrawing
import PondModel
import PondOperations
import PondPrint

struct Print: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "把作战分布图或养殖分布图印成上墙的图。", en: "Print the battle map or the aquaculture map for the wall."),
        usage: "pondmap print <battle|aquaculture> --area CODE [options]")

    @OptionGroup var chosen: MapOptions
    @OptionGroup var land: LandOptions
    @Option(
        help: ArgumentHelp(
            say(
                zh: "A0 到 A4 竖放，加 - 横放，或毫米。\n",
                en: "A0 to A4 upright, lying with a dash, or millimetres.\n"),
            valueName: "A0|2400x1800mm"))
    var paper = "A0-"
    @Option(
        help: ArgumentHelp(
            say(
                zh: "auto 取放得下的最大整数比例尺。\n默认 auto。",
                en: "auto takes the largest round scale that fits. Default: auto."),
            valueName: "auto|1:25000"))
    var scale = "auto"
    @Option(
        help: ArgumentHelp(
            say(
                zh: "outlines 逐个画，blocks 连片，auto 看大小。\n默认 auto。",
                en: "outlines one by one, blocks, or auto by the 10 mm rule. Default: auto."),
            valueName: "auto|outlines|blocks"))
    var ponds = "auto"
    @Option(
        help: ArgumentHelp(
            say(zh: "PNG、JPG、TIFF 的分辨率。默认 100。", en: "Resolution of PNG, JPG and TIFF. Default: 100."),
            valueName: "number"))
    var dpi = 100.0
    @Option(
        help: ArgumentHelp(
            say(zh: "live 保留文字，outlined 转曲。", en: "live text with its font, or outlined."),
            valueName: "live|outlined"))
    var text = "live"
    @Option(
        help: ArgumentHelp(
            say(
                zh: "写到 .pdf .svg .png .jpg .tif。\n默认按图名、地区、厘米和日期起名。",
                en: "A .pdf, .svg, .png, .jpg or .tif. Default: named by map, area, centimetres and date."),
            valueName: "file"))
    var to: String?
    @Option(
        help: ArgumentHelp(say(zh: "印在图上的制图人。", en: "Who made the sheet, printed on it."), valueName: "name"))
    var author: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "垫在下面的 GeoTIFF。", en: "A GeoTIFF to lie beneath."), valueName: "file"))
    var picture: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "作战图上的计划表：负责人、目标吨、活动。",
                en: "For the battle map: who answers for what, targets, meetings."), valueName: "file"))
    var plan: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "分成不大于此的板，如 900x2400mm。", en: "Cut into boards no larger than 900x2400mm."),
            valueName: "900x2400mm"))
    var split: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "相邻板的重叠。默认 15mm。", en: "What boards share. Default: 15mm."), valueName: "mm"))
    var overlap = "15mm"
    @Option(help: ArgumentHelp(say(zh: "出血，如 3mm。", en: "Bleed, as 3mm."), valueName: "mm"))
    var bleed = "0mm"
    @Flag(help: ArgumentHelp(say(zh: "加裁切线。", en: "Add crop marks.")))
    var cropMarks = false
    @Option(
        help: ArgumentHelp(
            say(zh: "四周留白打扣眼，如 100mm。", en: "White margin for eyelets, as 100mm."), valueName: "mm"))
    var eyelets = "0mm"
    @Flag(
        name: .customLong("no-check"),
        help: ArgumentHelp(say(zh: "不校验（会印在图上）。", en: "Skip the proof; the sheet says so.")))
    var noCheck = false
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let request = try request()
        let bar = ProgressBar()
        let timer = StepTimer()
        let report = try await PrintMap.run(
            request, store: options.path, language: Speech.language
        ) { progress in
            bar.show(progress)
            timer.show(progress)
        }
        bar.clear()
        timer.finish()
        if let proof = report.proof { Output.message(proof.text(in: Speech.language)) }
        guard report.isPassed else {
            Output.message(
                say(zh: "校验没有通过，不出图。", en: "The sheet failed its proof, and none was put out."))
            throw ExitCode(1)
        }
        for file in report.files { Output.result(file) }
        Output.message(report.words)
    }

    private func request() throws -> PrintRequest {
        var request = PrintRequest(
            map: try chosen.wallMap(), land: try land.choice(),
            paper: try PrintParsing.paper(paper, option: "--paper"))
        request.scale = try PrintParsing.scale(scale)
        request.pondStyle = try PrintParsing.style(ponds)
        request.edition = try chosen.chosenEdition()
        request.textForm = try OptionParsing.choice(text, option: "--text")
        request.dotsPerInch = try PrintParsing.dotsPerInch(dpi)
        request.path = to
        request.year = chosen.year
        request.author = author
        request.picture = picture
        request.plan = plan
        request.isChecked = !noCheck
        request.hasCropMarks = cropMarks
        request.bleed = try PrintParsing.millimetres(bleed, option: "--bleed", upTo: 50)
        request.eyeletMargin = try PrintParsing.millimetres(eyelets, option: "--eyelets", upTo: 300)
        request.overlap = try PrintParsing.millimetres(overlap, option: "--overlap", upTo: 200)
        request.split = try split.map { try PrintParsing.paper($0, option: "--split") }
        return request
    }
}

/// Reads the words of `pondmap print`; what does not fit is wrong usage.
enum PrintParsing {
    static func paper(_ text: String, option: String) throws -> PaperSize {
        let isLying = text.hasSuffix("-")
        guard let paper = PaperSize(named: isLying ? String(text.dropLast()) : text) else {
            throw ValidationError(
                say(
                    zh: "\(option) 是 A0 到 A4（横放加 -），或如 2400x1800mm；收到的是“\(text)”。",
                    en: "\(option) takes A0 to A4 (lying: A0-) or 2400x1800mm; found '\(text)'."))
        }
        return isLying ? paper.landscape : paper
    }

    static func scale(_ text: String) throws -> MapScale? {
        if text == "auto" { return nil }
        let digits = text.hasPrefix("1:") ? String(text.dropFirst(2)) : text
        guard let denominator = Double(digits.replacing(",", with: "")), denominator >= 100,
            let scale = MapScale(denominator: denominator)
        else {
            throw ValidationError(
                say(
                    zh: "--scale 是 auto 或如 1:25000（至少 1:100）；收到的是“\(text)”。",
                    en: "--scale takes auto or 1:25000 (1:100 at least); found '\(text)'."))
        }
        return scale
    }

    /// `nil` for `auto`.
    static func style(_ text: String) throws -> PondStyle? {
        if text == "auto" { return nil }
        guard let style = PondStyle(rawValue: text) else {
            let known = (["auto"] + PondStyle.allCases.map(\.rawValue)).joined(separator: "|")
            throw ValidationError(
                say(
                    zh: "--ponds 只能是 \(known)，收到的是“\(text)”。",
                    en: "--ponds takes \(known); found '\(text)'."))
        }
        return style
    }

    static func dotsPerInch(_ number: Double) throws -> Double {
        guard (20...1200).contains(number) else {
            throw ValidationError(
                say(zh: "--dpi 是 20 到 1200；收到的是 \(number)。", en: "--dpi takes 20 to 1200; found \(number)."))
        }
        return number
    }

    /// `15mm`, or `15`.
    static func millimetres(_ text: String, option: String, upTo most: Double) throws -> Double {
        let digits = text.hasSuffix("mm") ? String(text.dropLast(2)) : text
        guard let number = Double(digits), (0...most).contains(number) else {
            throw ValidationError(
                say(
                    zh: "\(option) 是 0 到 \(Int(most)) 毫米，如 15mm；收到的是“\(text)”。",
                    en: "\(option) takes 0 to \(Int(most)) millimetres, as 15mm; found '\(text)'."))
        }
        return number
    }
}

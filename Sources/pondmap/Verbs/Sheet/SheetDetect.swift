import ArgumentParser
import PondMarket
import PondModel
import PondOperations
import PondSheets

struct SheetDetect: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "detect",
        abstract: say(
            zh: "按颜色找笔迹和圆贴纸，写成文件供人挑选。", en: "Find pen marks and round stickers, for a person to choose from."),
        usage: "pondmap sheet detect <sheet> --to <file> [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "候选写到这里，位置是照片像素；挑好后用 sheet trace。",
                en: "Where the candidates go, in pixels; choose, then sheet trace."),
            valueName: "candidates.geojson"))
    var to: String
    @Option(
        help: ArgumentHelp(
            say(zh: "找哪些颜色，逗号分隔；默认全部。\n", en: "Which colours, parted by commas. Default: all.\n"),
            valueName: InkColour.allCases.map(\.rawValue).joined(separator: ",")))
    var colours: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "自由页的长边，毫米；\nA4 是 297。",
                en: "A free page's long side in mm; A4 has 297."),
            valueName: "mm"))
    var page = 297.0
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard page.isFinite, page >= 20, page <= 5000 else {
            throw ValidationError(say(zh: "--page 应在 20 到 5000 毫米之间。", en: "--page takes 20 to 5000 mm."))
        }
    }

    func run() async throws {
        let wanted: [InkColour] = try (colours ?? InkColour.allCases.map(\.rawValue).joined(separator: ","))
            .split(separator: ",").map { try OptionParsing.choice(String($0), option: "--colours") }
        let request = DetectMarks.Request(sheet: sheet, path: to, colours: Set(wanted), pageMillimetres: page)
        let bar = ProgressBar()
        let found = try await OpenStore.with(options.path, isReading: true) { store in
            try await DetectMarks.run(request, from: store, progress: bar.show)
        }
        bar.clear()
        Output.result(Self.table(found.candidates))
        for note in found.notes { Output.message(note.text(in: Speech.language)) }
        if found.usesCleanPrint {
            Output.message(say(zh: "已除去底稿上印的线和字。", en: "What is printed on the sheet was taken off."))
        }
        Output.message(say(zh: "已写到 \(to)。", en: "Written to \(to)."))
    }

    /// How many of each colour and shape.
    private static func table(_ found: [MarkCandidate]) -> String {
        let shapes = MarkCandidate.Shape.allCases
        let columns =
            [TextTable.Column(Words(zh: "颜色", en: "colour"))]
            + shapes.map { TextTable.Column($0.title, isNumber: true) }
        let rows = InkColour.allCases.map { colour in
            [colour.title.text(in: Speech.language)]
                + shapes.map { shape in "\(found.count { $0.colour == colour && $0.shape == shape })" }
        }
        return TextTable(columns: columns, rows: rows, language: Speech.language).text()
    }
}

extension MarkCandidate.Shape {
    var title: Words {
        switch self {
        case .point: Words(zh: "点和贴纸", en: "points")
        case .ring: Words(zh: "圈", en: "rings")
        case .outline: Words(zh: "轮廓", en: "outlines")
        }
    }
}

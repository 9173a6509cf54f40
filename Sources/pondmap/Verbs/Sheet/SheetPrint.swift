import ArgumentParser
import PondModel
import PondOperations

struct SheetPrint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: say(
            zh: "打印现场核对图：拍照后自己定位。", en: "Print a field sheet that places itself once photographed."),
        usage: "pondmap sheet print --area <code> --to <file> [options]")

    @OptionGroup var land: LandOptions
    @Option(help: ArgumentHelp(say(zh: "比例尺。", en: "The scale."), valueName: "3000"))
    var scale = "3000"
    @Option(
        help: ArgumentHelp(
            say(zh: "纸张，横竖自选。", en: "The paper, upright or lying as fits."), valueName: "A4|A3|A2"))
    var paper = "A4"
    @Option(help: ArgumentHelp(say(zh: "写到哪个 PDF。", en: "The PDF to write."), valueName: "file"))
    var to: String
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let land = try land.choice()
        let request = try OptionParsing.reading {
            try FieldSheetRequest(land: land, scale: scale, paper: paper, path: to)
        }
        let bar = ProgressBar()
        let answer = try await OpenStore.with(options.path) { store in
            try await PrintFieldSheet.run(request, in: store, progress: bar.show)
        }
        bar.clear()
        Output.result(answer.path)
        Output.message(Self.words(answer))
    }

    private static func words(_ answer: PrintFieldSheet.Answer) -> Words {
        let (sheet, first) = (answer.sheet, answer.sheet.pages[0])
        let index = sheet.pages.count > 1
        return Words(
            zh:
                "现场核对图 \(first.sheet)：\(sheet.title)，\(sheet.pages.count) 页\(index ? "另加索引页" : "")，\(first.paper.name)，1:\(first.scale)，\(sheet.ponds.count) 口塘。请按 100% 打印，不要“适应页面”。",
            en:
                "Field sheet \(first.sheet): \(sheet.title), \(index ? "\(sheet.pages.count) pages and an index" : "1 page"), \(first.paper.name), 1:\(first.scale), \(sheet.ponds.count) ponds. Print at 100 %, not fitted to the page."
        )
    }
}

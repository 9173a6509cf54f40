import ArgumentParser
import PondModel
import PondOperations
import PondSheets

struct SheetShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            zh: "一张草图：定位、误差、各号成了什么。", en: "One sheet: its fit, its error, what its numbers became."),
        usage: "pondmap sheet show <sheet> [--at <x,y>] [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "照片上的这个像素在哪里，误差多少；可多次给出。",
                en: "Where that pixel lies and how far off it may be; repeatable."),
            valueName: "x,y"))
    var at: [String] = []
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let pixels = try at.map(Self.pixel)
        let answer = try await OpenStore.with(options.path, isReading: true) {
            try await ShowSheets.show(sheet, at: pixels, in: $0)
        }
        let text = SheetText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
    }

    private static func pixel(_ text: String) throws -> PixelPoint {
        let numbers = text.split(whereSeparator: { ",，".contains($0) }).map { Double($0) }
        guard numbers.count == 2, let x = numbers[0], let y = numbers[1], x.isFinite, y.isFinite else {
            throw ValidationError(
                say(
                    zh: "--at 写 x,y 两个像素数，例如 500,300；收到的是“\(text)”。",
                    en: "--at takes x,y in pixels, such as 500,300; found '\(text)'."))
        }
        return PixelPoint(x: x, y: y)
    }
}

/// The argument by which every verb names its sheet.
enum SheetArgument {
    static let help = ArgumentHelp(
        say(zh: "草图的编号，或照片的文件名。", en: "The sheet's number, or the name of its photo."), valueName: "sheet")
}

import ArgumentParser
import PondModel
import PondOperations

struct SheetShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: say(
            zh: "一张草图：定位、误差、各号成了什么。", en: "One sheet: its fit, its error, what its numbers became."),
        usage: "pondmap sheet show <sheet> [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let answer = try await OpenStore.with(options.path, isReading: true) {
            try await ShowSheets.show(sheet, in: $0)
        }
        let text = SheetText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
    }
}

/// The argument by which every verb names its sheet.
enum SheetArgument {
    static let help = ArgumentHelp(
        say(zh: "草图的编号，或照片的文件名。", en: "The sheet's number, or the name of its photo."), valueName: "sheet")
}

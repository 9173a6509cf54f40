import ArgumentParser
import PondOperations

struct SheetList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: say(zh: "列出库里的草图。", en: "List the store's sheets."),
        usage: "pondmap sheet list [options]")

    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let answers = try await OpenStore.with(options.path, isReading: true) {
            try await ShowSheets.list(in: $0)
        }
        let text = SheetListText(answers: answers, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
    }
}

import ArgumentParser
import PondOperations

struct Prints: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "列出印过的图，以及此后有哪些变化。", en: "The sheets printed so far, and what has changed since."))

    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let text = PrintListText(
            answers: try await ListPrints.run(store: options.path), language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
    }
}

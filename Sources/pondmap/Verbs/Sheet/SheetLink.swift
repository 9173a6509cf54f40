import ArgumentParser
import PondOperations

struct SheetLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: say(
            zh: "说明草图上的一个号是哪口塘；不给号就列出没有归属的。",
            en: "Say which pond a number is; without one, list the loose ones."),
        usage: "pondmap sheet link <sheet> [<number> <code>] [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Argument(help: ArgumentHelp(say(zh: "草图上的号。", en: "The number on the sheet."), valueName: "number"))
    var number: String?
    @Argument(help: ArgumentHelp(say(zh: "塘号。", en: "The pond's code."), valueName: "code"))
    var code: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "塘口在哪个村；默认是草图的村。", en: "The pond's village. Default: the sheet's."), valueName: "village")
    )
    var village: String?
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard number != nil, code == nil else { return }
        throw ValidationError(say(zh: "号后面要有塘号。", en: "A pond's code must follow the number."))
    }

    func run() async throws {
        guard let number, let code else { return try await listLoose() }
        let request = LinkMark.Request(sheet: sheet, number: number, code: code, village: village)
        let (answer, words) = try await OpenStore.with(options.path) {
            try await LinkMark.run(request, in: $0)
        }
        let text = SheetText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : words.text(in: Speech.language))
    }

    private func listLoose() async throws {
        let answer = try await OpenStore.with(options.path, isReading: true) {
            try await ShowSheets.show(sheet, in: $0)
        }
        let text = SheetText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.loose)
    }
}

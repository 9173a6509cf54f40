import ArgumentParser
import PondOperations

struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(zh: "检查库：说明哪里有错。", en: "Prove the store, or say what is wrong and where."))

    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let findings = try await CheckStore.run(at: options.path)
        let text = CheckText(findings: findings, language: Speech.language)
        Output.result(format == .json ? text.json : text.text)
        if !findings.isEmpty { throw ExitCode(1) }
    }
}

import ArgumentParser
import PondOperations

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(zh: "从备份恢复。不会悄悄覆盖。", en: "Restore from a backup. Never overwrites silently."))

    @Argument(help: ArgumentHelp(say(zh: "备份文件。", en: "The backup."), valueName: "file"))
    var file: String
    @Flag(
        help: ArgumentHelp(
            say(
                zh: "库已存在时替换它，旧的改名保留。",
                en: "Replace an existing store; the old one is kept under a dated name.")))
    var replace = false
    @OptionGroup var options: StoreOptions

    func run() async throws {
        Output.message(try await RestoreStore.run(from: file, to: options.path, replacing: replace))
    }
}

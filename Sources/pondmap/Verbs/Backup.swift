import ArgumentParser
import PondOperations

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "备份正在用的库和照片，成一个验过的文件。", en: "Back up a store in use, with its pictures, as one verified file."
        ))

    @Argument(help: ArgumentHelp(say(zh: "备份写到哪里。", en: "Where the backup goes."), valueName: "file"))
    var file: String
    @Flag(help: ArgumentHelp(say(zh: "已有同名文件时覆盖。", en: "Replace a file of that name.")))
    var replace = false
    @OptionGroup var options: StoreOptions

    func run() async throws {
        Output.message(try await BackupStore.run(from: options.path, to: file, replacing: replace))
    }
}

import ArgumentParser
import PondOperations

struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(zh: "把最近一次导入原样退回。", en: "Take the last import back exactly."))

    @OptionGroup var options: StoreOptions

    func run() async throws {
        let bar = ProgressBar()
        bar.show(.undoing)
        let report = try await OpenStore.with(options.path) { try await UndoImport.run(in: $0) }
        bar.clear()
        Output.message(report)
    }
}

import ArgumentParser
import PondOperations
import PondPrint

struct Base: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "导入底图的线：道路、河渠、海岸、界线。", en: "Load lines beneath the maps: roads, canals, coasts, borders."),
        usage: "pondmap base <file> --as road|canal|coast|border [options]")

    @Argument(
        help: ArgumentHelp(
            say(zh: "带线或面的文件，任何能导入的格式。", en: "A file with lines or outlines, of any format that is read."),
            valueName: "file"))
    var file: String
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            say(zh: "这些线是什么。", en: "What the lines are."), valueName: "road|canal|coast|border"))
    var kind: String
    @OptionGroup var frame: FrameOptions
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let kind: BaseLine.Kind = try OptionParsing.choice(kind, option: "--as")
        let frame = try frame.frame()
        let report = try await OpenStore.with(options.path) { store in
            try await LoadBase.run(file, as: kind, frame: frame, into: store)
        }
        Output.message(report.words)
    }
}

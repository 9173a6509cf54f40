import ArgumentParser
import PondOperations

struct SheetAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: say(zh: "加入一张草图的照片，原图存在库旁边。", en: "Add the photo of a sheet; the original is kept."),
        usage: "pondmap sheet add <photo> [options]")

    @Argument(
        help: ArgumentHelp(
            say(zh: "JPEG、PNG、TIFF、HEIC，最多 5000 万像素。", en: "JPEG, PNG, TIFF or HEIC, up to 50 megapixels."),
            valueName: "photo"))
    var photo: String
    @Option(
        help: ArgumentHelp(say(zh: "属于哪一轮。", en: "The round it belongs to."), valueName: "name"))
    var round: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "画的是哪个村：名称或代码。", en: "The village it shows, by name or code."), valueName: "village"))
    var village: String?
    @Option(help: ArgumentHelp(say(zh: "写成哪种。", en: "How to write it."), valueName: "format"))
    var format: ReportFormat = .text
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let request = AddSheet.Request(path: photo, round: round, village: village)
        let bar = ProgressBar()
        let answer = try await OpenStore.with(options.path) { store in
            try await AddSheet.run(request, into: store, progress: bar.show)
        }
        bar.clear()
        let text = SheetText(answer: answer, language: Speech.language)
        Output.result(format == .json ? text.json : text.added)
    }
}

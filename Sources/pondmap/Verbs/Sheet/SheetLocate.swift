import ArgumentParser
import Foundation
import PondModel
import PondOperations

struct SheetLocate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "locate",
        abstract: say(
            zh: "看一张现场核对图的照片是哪一页、误差多少；不改库。",
            en: "Tell which page a photo shows and how far off it is; changes nothing."),
        usage: "pondmap sheet locate <photo> [options]")

    @Argument(help: ArgumentHelp(say(zh: "照片。", en: "The photo."), valueName: "photo"))
    var photo: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "文件，每行 x,y（像素）：写出各点在纸上和地上的位置。",
                en: "A file of lines x,y in pixels: tells where each lies."),
            valueName: "file"))
    var pixels: String?
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let answer = try await OpenStore.with(options.path, isReading: true) { store in
            try await LocateFieldPhoto.run(photo, pixels: pixels, in: store)
        }
        guard let placed = answer.placed else {
            Output.message(
                Words(
                    zh: "\(photo)：没有方块码，不是现场核对图。", en: "\(photo): has no tags; it is no field sheet."))
            throw ExitCode(1)
        }
        Output.message(FieldPhotoText.words(placed))
        guard let pixels else { return }
        Output.result(FieldPhotoText.table(answer.spots))
        for words in FieldPhotoText.notes(answer, file: pixels) { Output.message(words) }
    }
}

import ArgumentParser
import PondOperations

struct SheetWarp: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "warp",
        abstract: say(zh: "把定位好的照片写成地图位置的图。", en: "Write a fitted photo in map position."),
        usage: "pondmap sheet warp <sheet> --to <file> [options]")

    @Argument(help: SheetArgument.help)
    var sheet: String
    @Option(
        help: ArgumentHelp(
            say(
                zh: "GeoTIFF，或带坐标文件的 PNG（EPSG:3857）。",
                en: "A GeoTIFF, or a PNG with its world file (EPSG:3857)."),
            valueName: "overlay.tif|.png"))
    var to: String
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let bar = ProgressBar()
        let answer = try await OpenStore.with(options.path, isReading: true) { store in
            try await WarpSheet.run(sheet, to: to, from: store, progress: bar.show)
        }
        bar.clear()
        for file in answer.files { Output.result(file) }
        let frame = answer.frame
        Output.message(
            say(
                zh: "\(frame.width) × \(frame.height) 像素，Web 墨卡托。",
                en: "\(frame.width) × \(frame.height) pixels, Web Mercator."))
    }
}

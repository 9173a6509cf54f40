import Foundation

@testable import PondSheets

/// A temporary folder of pictures that goes with the test.
final class PictureFolder {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("pondmap-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appendingPathComponent(name).path }

    @discardableResult
    func write(_ data: Data, to name: String) throws -> String {
        try data.write(to: url.appendingPathComponent(name))
        return path(name)
    }

    func data(_ name: String) throws -> Data { try Data(contentsOf: url.appendingPathComponent(name)) }

    /// A picture in GDAL's words: `gdal_translate` makes it from plain pixels (Netpbm's P6).
    func make(_ name: String, _ image: ColourImage, as driver: String, _ options: [String] = []) throws {
        var bytes = Data("P6\n\(image.width) \(image.height)\n255\n".utf8)
        bytes.append(contentsOf: image.bytes)
        try write(bytes, to: "plain.ppm")
        try Tool.run(
            "gdal_translate",
            ["-q", "-of", driver, "--config", "GDAL_PAM_ENABLED", "NO"] + options
                + [path("plain.ppm"), path(name)])
    }
}

/// Four quarters: red, green, blue and white, from the top left as one reads.
enum Quarters {
    static func image(width: Int, height: Int) -> ColourImage {
        var bytes: [UInt8] = []
        for y in 0..<height {
            for x in 0..<width { bytes += colours[(y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1)] }
        }
        return ColourImage(width: width, height: height, bytes: bytes)
    }

    private static let colours: [[UInt8]] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]

    /// The letters of the quarters of a picture, from the top left as one reads.
    static func letters(_ image: ColourImage) -> String {
        [(1, 1), (3, 1), (1, 3), (3, 3)].map { x, y in
            let at = ((image.height * y / 4) * image.width + image.width * x / 4) * 3
            let bright = image.bytes[at..<(at + 3)].map { $0 > 127 }
            switch bright {
            case [true, false, false]: return "R"
            case [false, true, false]: return "G"
            case [false, false, true]: return "B"
            default: return "W"
            }
        }.joined()
    }
}

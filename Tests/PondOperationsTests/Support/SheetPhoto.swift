import Foundation

/// Photos for the tests, made of plain pixels by GDAL's `gdal_translate`.
enum SheetPhoto {
    /// White paper with pen strokes, other ones for each seed.
    static func pixels(width: Int, height: Int, seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        var bytes = [UInt8](repeating: 235, count: width * height * 3)
        for _ in 0..<60 {
            let (x, y) = (
                Int.random(in: 5..<(width - 90), using: &random),
                Int.random(in: 5..<(height - 90), using: &random)
            )
            let isLong = Bool.random(using: &random)
            for dy in 0..<(isLong ? 2 : 80) {
                for dx in 0..<(isLong ? 80 : 2) {
                    let at = ((y + dy) * width + x + dx) * 3
                    bytes.replaceSubrange(at..<(at + 3), with: [40, 40, 90])
                }
            }
        }
        return bytes
    }
}

extension Workbench {
    /// A photo of a page, in the format of its name's ending.
    @discardableResult
    func makePhoto(_ name: String, width: Int = 1000, height: Int = 700, seed: UInt64 = 1) throws -> String {
        let pixels = SheetPhoto.pixels(width: width, height: height, seed: seed)
        return try makePhoto(name, width: width, height: height, pixels: pixels)
    }

    @discardableResult
    func makePhoto(_ name: String, width: Int, height: Int, pixels: [UInt8]) throws -> String {
        let plain = URL(fileURLWithPath: path("plain.ppm"))
        try (Data("P6\n\(width) \(height)\n255\n".utf8) + Data(pixels)).write(to: plain)
        defer { try? FileManager.default.removeItem(at: plain) }
        let driver = name.hasSuffix("png") ? "PNG" : name.hasSuffix("tif") ? "GTiff" : "JPEG"
        let answer = try Program.peer("gdal_translate").run([
            "-q", "-of", driver, "--config", "GDAL_PAM_ENABLED", "NO", plain.path, path(name),
        ])
        guard answer.code == 0 else { throw Failure(answer.messages) }
        return path(name)
    }

    /// What a sub-verb of `sheet` answers as JSON.
    func sheet(_ arguments: String...) throws -> SheetReply {
        let answer = try Program.pondmap.run(
            ["sheet"] + arguments + ["--format", "json", "--store", store], in: folder)
        guard answer.code == 0 else { throw Failure("exit \(answer.code)\n\(answer.messages)") }
        return try JSONDecoder().decode(SheetReply.self, from: Data(answer.output.utf8))
    }
}

/// The JSON of `sheet add` and `sheet show`.
struct SheetReply: Decodable {
    struct Mark: Decodable {
        let number, kind, link: String
        let became: String?
        let x, y, longitude, latitude: Double
        let errorMetres, areaErrorShare: Double?
        let usesOutline: Bool
    }
    struct Fit: Decodable {
        let model: String
        let rmseMetres, leaveOneOutMetres: Double?
        let accepted: String?
    }
    let sheet: Int
    let new: Bool
    let title, format, sha256, file: String
    let width, height, orientation: Int
    let round, village: String?
    let fit: Fit?
    let marks: [Mark]
    let loose: [String]
}

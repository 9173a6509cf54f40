import Foundation
import PondSheets

/// A printed page of a field sheet with pen on it, made once: the demo's store, one print, drawn by poppler.
struct MarkedPage {
    static let dotsPerInch = 100.0
    static let perMillimetre = dotsPerInch / 25.4

    var width: Int
    var height: Int
    /// Red, green and blue.
    var bytes: [UInt8]

    /// The demo with its ponds, and a print of the area: several pages behind an index.
    static let printed = Result {
        let bench = try Demo.surveyed.get().copy()
        try bench.mustRun(
            "sheet", "print", "--area", "320707115904", "--paper", "A4", "--scale", "3000", "--to",
            bench.path("field.pdf"))
        return bench
    }

    /// Page `number` of the PDF, as poppler draws it.
    init(_ number: Int) throws {
        let bench = try Self.printed.get()
        let stem = bench.path("page-\(UUID().uuidString)")
        let answer = try Program.peer("pdftoppm").run([
            "-r", "\(Self.dotsPerInch)", "-f", "\(number)", "-l", "\(number)", "-singlefile",
            bench.path("field.pdf"), stem,
        ])
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: stem + ".ppm")))
        let head = String(decoding: file.prefix(30), as: UTF8.self).split(separator: "\n").prefix(3)
        let size = head[1].split(separator: " ").compactMap { Int($0) }
        (width, height) = (size[0], size[1])
        bytes = Array(file.dropFirst(head.reduce(0) { $0 + $1.utf8.count + 1 }))
    }

    // MARK: - Pens

    static let inks: [String: [Double]] = [
        "red": [200, 35, 40], "yellow": [245, 205, 30], "green": [20, 130, 65], "blue": [35, 65, 180],
        "black": [35, 35, 40],
    ]

    /// Inks what is within the distance of zero or less of a place in millimetres, half a pixel soft.
    mutating func draw(
        _ colour: String, around middle: (x: Double, y: Double), reach: Double,
        _ distance: (Double, Double) -> Double
    ) {
        let scale = Self.perMillimetre
        for y in Int((middle.y - reach) * scale)...Int((middle.y + reach) * scale) {
            for x in Int((middle.x - reach) * scale)...Int((middle.x + reach) * scale) {
                let off = distance(
                    (Double(x) + 0.5) / scale - middle.x, (Double(y) + 0.5) / scale - middle.y)
                let share = min(max(0.5 - off * scale, 0), 1)
                for channel in 0..<3 {
                    let at = (y * width + x) * 3 + channel
                    let ink = (Self.inks[colour] ?? [0, 0, 0])[channel]
                    bytes[at] = UInt8(Double(bytes[at]) * (1 - share) + ink * share)
                }
            }
        }
    }

    /// A dot, a ring or a box, 8 mm across, by a pen of 0.6 mm.
    mutating func draw(_ colour: String, _ shape: String, at middle: (x: Double, y: Double)) {
        draw(colour, around: middle, reach: 7) { x, y in
            switch shape {
            case "point": (x * x + y * y).squareRoot() - 4
            case "ring": abs((x * x + y * y).squareRoot() - 3.7) - 0.3
            default: abs(max(abs(x) - 5, abs(y) - 3.5)) - 0.3
            }
        }
    }

    // MARK: - Photos

    /// Lamp light that falls off to the right, warm as bulbs are.
    mutating func light() {
        for y in 0..<height {
            for x in 0..<width {
                let light = 0.95 - 0.3 * Double(x) / Double(width) - 0.1 * Double(y) / Double(height)
                for (channel, tint) in [1, 0.96, 0.88].enumerated() {
                    let at = (y * width + x) * 3 + channel
                    bytes[at] = UInt8(Double(bytes[at]) * light * tint)
                }
            }
        }
    }

    /// The page as a camera sees it: each pixel of the photo shows the pixel of the page that `source` names, or a table.
    func seen(width wide: Int, height high: Int, _ source: (Double, Double) -> (Double, Double)) -> MarkedPage
    {
        var photo = self
        (photo.width, photo.height) = (wide, high)
        photo.bytes = [UInt8](repeating: 90, count: wide * high * 3)
        for y in 0..<high {
            for x in 0..<wide {
                let from = source(Double(x) + 0.5, Double(y) + 0.5)
                let (u, v) = (from.0 - 0.5, from.1 - 0.5)
                guard u >= 0, v >= 0, u < Double(width - 1), v < Double(height - 1) else { continue }
                let at = Int(v) * width + Int(u)
                let (across, down) = (u - u.rounded(.down), v - v.rounded(.down))
                for channel in 0..<3 {
                    let near = [at, at + 1, at + width, at + width + 1].map {
                        Double(bytes[$0 * 3 + channel])
                    }
                    let upper = near[0] * (1 - across) + near[1] * across
                    let lower = near[2] * (1 - across) + near[3] * across
                    photo.bytes[(y * wide + x) * 3 + channel] = UInt8(upper * (1 - down) + lower * down)
                }
            }
        }
        return photo
    }

    /// Saves it as a JPEG beside the store.
    func save(_ name: String, in bench: Workbench) throws -> String {
        try bench.makePhoto(name, width: width, height: height, pixels: bytes)
    }
}

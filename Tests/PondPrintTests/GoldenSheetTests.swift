import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import Testing

@testable import PondPrint

/// Small sheets as files, compared piece by piece with those that a person has looked at. `scripts/bless` renews them.
@Suite struct GoldenSheetTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private static let folder = Shipped.root.appending(path: "Tests/PondPrintTests/Golden")

    private func drawn(_ map: WallMap) throws -> String {
        let path = bench.path("\(map.rawValue).svg")
        let layout = SheetLayout(TinySheet.paper)
        let plan = try SheetPlan(
            TinySheet.sheet(map), layout: layout, scale: try #require(MapScale(denominator: TinySheet.scale)))
        let file = try VectorFile(.svg, path: path, paper: layout.paper, info: DocumentInfo(title: "示例"))
        file.canvas.textForm = .outlined
        SheetDrawing(plan, on: file.canvas).drawSheet(
            page: 0, paper: layout.paper, shift: PaperPoint(x: 0, y: 0))
        try file.finish()
        return try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test(arguments: WallMap.allCases) func theSheetIsTheOneThatWasLookedAt(map: WallMap) throws {
        let golden = Self.folder.appending(path: "\(map.rawValue).svg")
        let text = try drawn(map)
        if ProcessInfo.processInfo.environment["PONDMAP_BLESS"] != nil {
            try text.write(to: golden, atomically: true, encoding: .utf8)
        }
        let (found, kept) = (
            try SVGPieces(text), try SVGPieces(String(contentsOf: golden, encoding: .utf8))
        )
        #expect(found.names == kept.names)
        let worst = found.firstDifference(from: kept, tolerance: 0.02)
        #expect(worst == nil, "\(worst ?? "")")
    }

    /// Facts of the golden file that were not taken from the program: millimetres from metres by hand.
    @Test func thePondsLieWhereTheirMetresPutThem() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "aquaculture.svg"), encoding: .utf8)
        let pieces = try SVGPieces(text)
        // 210 × 148 mm in points of 1/72 inch.
        #expect(
            text.contains(#"width="595.275591pt" height="419.527559pt""#)
                || text.contains(#"width="595.2756"#))
        let points = pieces.points
        let centre = SheetLayout(TinySheet.paper).map.centre
        for pond in TinySheet.ponds {
            for (east, north) in [
                (pond.west, pond.south), (pond.west + pond.width, pond.south + pond.height),
            ] {
                // One millimetre is five metres; 72 points are 25.4 mm.
                let x = (centre.x + east / 5) * 72 / 25.4
                let y = (centre.y - north / 5) * 72 / 25.4
                #expect(
                    points.contains { abs($0.x - x) < 0.3 && abs($0.y - y) < 0.3 }, "\(pond.code) \(x) \(y)")
            }
        }
        // #d92136 at 80 % over white: 255 - 0.8 (255 - c) = 225, 77, 94.
        #expect(text.contains(/88\.235[0-9]*%, ?30\.196[0-9]*%, ?36\.862[0-9]*%/))
    }
}

/// An SVG as the names of its elements and all its numbers in order.
private struct SVGPieces {
    let names: [String]
    private let numbers: [Double]
    private let document: String

    init(_ text: String) throws {
        document = text
        names = text.matches(of: /<([a-z]+)[ >]/).map { String($0.1) }
        // Names of glyphs and gradients count up; what they are is in their numbers.
        let plain = text.replacing(/(id|xlink:href|clip-path|href)="[^"]*"/, with: "")
        numbers = plain.matches(of: /-?[0-9]+\.?[0-9]*/).compactMap { Double($0.0) }
    }

    func firstDifference(from other: SVGPieces, tolerance: Double) -> String? {
        guard numbers.count == other.numbers.count else {
            return "\(numbers.count) numbers, not \(other.numbers.count)"
        }
        return numbers.indices.first { abs(numbers[$0] - other.numbers[$0]) > tolerance }.map {
            "number \($0) is \(numbers[$0]), not \(other.numbers[$0])"
        }
    }

    /// Corners of lines: coordinates of `M` and `L` in the paths, through the file's own transforms.
    var points: [PaperPoint] {
        document.matches(of: /<path[^>]*? d="([^"]*)"(?: transform="matrix\(([^)]*)\)")?/).flatMap {
            path -> [PaperPoint] in
            let matrix =
                path.2.map { $0.split { $0 == "," || $0 == " " }.compactMap { Double($0) } } ?? [
                    1, 0, 0, 1, 0, 0,
                ]
            return path.1.matches(of: /[ML] (-?[0-9.]+) (-?[0-9.]+)/).compactMap { corner in
                guard let x = Double(corner.1), let y = Double(corner.2), matrix.count == 6 else {
                    return nil
                }
                return PaperPoint(
                    x: matrix[0] * x + matrix[2] * y + matrix[4], y: matrix[1] * x + matrix[3] * y + matrix[5]
                )
            }
        }
    }
}

import Foundation
import PondGeodesy
import PondSheets
import Testing

/// Pen marks on printed field sheets, by the program itself.
struct FieldMarksTests {
    private struct Candidate: Decodable {
        struct Properties: Decodable {
            let colour, shape: String
            let size_mm, longitude, latitude: Double
        }
        let properties: Properties

        var position: Position { Position(longitude: properties.longitude, latitude: properties.latitude) }
    }
    private struct Candidates: Decodable {
        let features: [Candidate]
    }

    private struct Mark {
        let colour, shape: String
        /// Millimetres on paper.
        let x, y: Double
    }

    /// Every colour in every shape, across a page with ponds on it.
    private static let marks: [Mark] = {
        let colours = ["red", "yellow", "green", "blue", "black"]
        let shapes = ["point", "ring", "outline"]
        return colours.indices.flatMap { row in
            shapes.indices.map { column in
                Mark(
                    colour: colours[row], shape: shapes[(row + column) % 3], x: 55 + 47 * Double(column),
                    y: 50 + 40 * Double(row))
            }
        }
    }()

    /// The third page of the PDF, marked and photographed, as sheet 1 of a store of its own.
    private static func benchWithMarks() throws -> Workbench {
        let bench = try copyOfPrinted()
        var page = try MarkedPage(3)
        for mark in marks { page.draw(mark.colour, mark.shape, at: (mark.x, mark.y)) }
        page.light()
        try bench.mustRun("sheet", "add", page.save("marked.jpg", in: bench))
        return bench
    }

    private static func copyOfPrinted() throws -> Workbench {
        let printed = try MarkedPage.printed.get()
        let bench = try printed.copy()
        try FileManager.default.copyItem(
            atPath: printed.store + ".pictures", toPath: bench.store + ".pictures")
        return bench
    }

    private static func detect(_ bench: Workbench) throws -> (found: [Candidate], messages: String) {
        let file = bench.path("found.geojson")
        let answer = try bench.mustRun("sheet", "detect", "1", "--to", file, "--lang", "en")
        let found = try JSONDecoder().decode(
            Candidates.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
        return (found.features, answer.messages)
    }

    @Test func marksAreFoundAndWhatIsPrintedIsNot() throws {
        let bench = try Self.benchWithMarks()
        let (found, messages) = try Self.detect(bench)
        #expect(messages.contains("What is printed on the sheet was taken off"))
        #expect(found.count == Self.marks.count)
        // From the top of the photo down, as the marks were drawn; at 1:3,000 a millimetre is three metres.
        func one(_ mark: Mark) throws -> Candidate {
            let same = found.filter {
                $0.properties.colour == mark.colour && $0.properties.shape == mark.shape
            }
            #expect(same.count == 1, "\(mark): \(same.count)")
            return try #require(same.first)
        }
        let first = try one(Self.marks[0])
        for mark in Self.marks.dropFirst() {
            let other = try one(mark)
            let (east, south) = (mark.x - Self.marks[0].x, mark.y - Self.marks[0].y)
            let millimetres = first.position.distance(to: other.position).metres / 3
            #expect(abs(millimetres - (east * east + south * south).squareRoot()) < 0.6, "\(mark)")
            if south > 1 { #expect(other.position.latitude < first.position.latitude, "\(mark)") }
            if east > 1 { #expect(other.position.longitude > first.position.longitude, "\(mark)") }
            let size = mark.shape == "outline" ? 10.0...13 : 7.6...9
            #expect(size.contains(other.properties.size_mm), "\(mark): \(other.properties.size_mm)")
        }
    }

    @Test func aLostOrChangedCleanPrintIsFoundByCheckAndSaidByDetect() throws {
        let bench = try Self.benchWithMarks()
        try bench.mustRun("backup", bench.path("whole.pmb"))
        #expect(try bench.pondmap("check").code == 0)
        let file = try bench.query("SELECT file FROM fieldSheet")[0]
        let print = URL(fileURLWithPath: "\(bench.store).pictures/\(file)")
        let whole = try Data(contentsOf: print)

        try (whole + Data([0])).write(to: print)
        let changed = try bench.pondmap("check", "--format", "json")
        #expect(changed.code == 1 && changed.output.contains("changedPrint"))
        #expect(try Self.detect(bench).messages.contains("is not what was printed"))

        try FileManager.default.removeItem(at: print)
        let missing = try bench.pondmap("check", "--format", "json")
        #expect(missing.code == 1 && missing.output.contains("missingPrint"))
        #expect(try Self.detect(bench).messages.contains("has no clean print"))

        let back = try Workbench()
        try back.mustRun("restore", bench.path("whole.pmb"))
        #expect(try Data(contentsOf: URL(fileURLWithPath: "\(back.store).pictures/\(file)")) == whole)
        #expect(try back.pondmap("check").code == 0)
        #expect(try Self.detect(back).messages.contains("taken off"))
    }

    // MARK: - Pages that need a word

    @Test(arguments: ["en", "zh"])
    func severalPagesInOnePhotoAreNamedAndNothingIsAdded(language: String) throws {
        let bench = try Self.copyOfPrinted()
        let (left, right) = (try MarkedPage(2), try MarkedPage(3))
        let width = left.width
        let both = left.seen(width: 2 * width, height: left.height) { x, y in
            x < Double(width) ? (x, y) : (-1, -1)
        }
        var photo = both
        for y in 0..<left.height {
            let row = (y * photo.width + width) * 3
            photo.bytes.replaceSubrange(
                row..<(row + width * 3), with: right.bytes[(y * width * 3)..<((y + 1) * width * 3)])
        }
        let path = try photo.save("two.jpg", in: bench)
        let before = try bench.file.wholeDump()
        let answer = try bench.pondmap("sheet", "add", path, "--lang", language)
        #expect(answer.code == 1 && answer.output.isEmpty)
        let sheet = try bench.query("SELECT name FROM fieldSheet")[0]
        #expect(answer.messages.contains("\(sheet) 1/") && answer.messages.contains("\(sheet) 2/"))
        #expect(answer.messages.contains(language == "en" ? "2 pages" : "2 页"))
        #expect(try bench.file.wholeDump() == before)
    }

    /// A second copy of the page beside the first, as large, or half as large: no tag says whose it is.
    @Test(arguments: [1.0, 2.0], ["en", "zh"])
    func twoCopiesOfOnePageAreRefused(factor: Double, language: String) throws {
        let bench = try Self.copyOfPrinted()
        let page = try MarkedPage(3)
        let width = Double(page.width)
        let photo = page.seen(width: 2 * page.width, height: page.height) { x, y in
            x < width ? (x, y) : ((x - width) * factor, y * factor)
        }
        let path = try photo.save("twice.jpg", in: bench)
        let before = try bench.file.wholeDump()
        for verb in ["add", "locate"] {
            let answer = try bench.pondmap("sheet", verb, path, "--lang", language)
            #expect(answer.code == 1 && answer.output.isEmpty)
            let sheet = try bench.query("SELECT name FROM fieldSheet")[0]
            #expect(answer.messages.contains("\(sheet) 2/"), "\(answer.messages)")
            #expect(answer.messages.contains(language == "en" ? "several pages" : "好几页"))
            #expect(answer.messages.hasPrefix(path))
        }
        #expect(try bench.file.wholeDump() == before)
    }

    @Test func aPageBentLikeAPipeIsPlacedAndSaysSo() throws {
        let bench = try Self.copyOfPrinted()
        let page = try MarkedPage(3)
        let pipe = Pipe(page: page)
        let photo = page.seen(width: Pipe.width, height: Pipe.height, pipe.source)
        let path = try photo.save("bent.jpg", in: bench)
        let added = try bench.mustRun("sheet", "add", path, "--lang", "en")
        #expect(added.output.contains("bent or folded"))
        // Spots of the photo whose place on paper the pipe's own equations tell.
        let pixels = [(330.0, 350.0), (470, 630), (650, 950), (610, 420)]
        let spots = try bench.write(
            pixels.map { "\($0.0),\($0.1)\n" }.joined(), to: "spots.csv")
        let located = try bench.mustRun("sheet", "locate", path, "--pixels", spots)
        let lines = located.output.split(separator: "\n").dropFirst()
        try #require(lines.count == pixels.count)
        for (line, pixel) in zip(lines, pixels) {
            let cells = line.split(separator: ",").compactMap { Double($0) }
            let truth = pipe.source(pixel.0, pixel.1)
            #expect(abs(cells[2] - truth.0 / MarkedPage.perMillimetre) < 0.5)
            #expect(abs(cells[3] - truth.1 / MarkedPage.perMillimetre) < 0.5)
        }
    }

    /// Its lines are what vouches for a bent page.
    @Test func aBentPageWithoutItsCleanPrintSaysThatNothingChecksIt() throws {
        let bench = try Self.copyOfPrinted()
        let page = try MarkedPage(3)
        let pipe = Pipe(page: page)
        let path = try page.seen(width: Pipe.width, height: Pipe.height, pipe.source).save(
            "bent.jpg", in: bench)
        let file = try bench.query("SELECT file FROM fieldSheet")[0]
        try FileManager.default.removeItem(atPath: "\(bench.store).pictures/\(file)")
        let added = try bench.mustRun("sheet", "add", path, "--lang", "en")
        #expect(
            added.output.contains("clean print of this page is not in the store: placed by the tags alone"))
    }

    /// A page that lies on a pipe somewhat wider than it is long, seen by a pinhole above its middle.
    private struct Pipe {
        static let (width, height) = (940, 1260)
        let page: MarkedPage
        private let radius = 900.0
        private let distance = 1500.0

        /// The page's pixel that is seen at a pixel of the photo.
        func source(_ x: Double, _ y: Double) -> (Double, Double) {
            let u = (x - Double(Self.width) / 2) / 1500
            let v = (y - Double(Self.height) / 2) / 1500
            // The ray (u, v, 1) z meets the pipe's surface x² + (z - distance - radius)² = radius².
            let (a, b) = (u * u + 1, distance + radius)
            let root = b * b - a * (b * b - radius * radius)
            guard root >= 0 else { return (-1, -1) }
            let z = (b - root.squareRoot()) / a
            let along = asin(u * z / radius) * radius
            return (Double(page.width) / 2 + along, Double(page.height) / 2 + v * z)
        }
    }

    @Test(arguments: ["en", "zh"])
    func aCrumpledPageIsRefusedWithItsFigure(language: String) throws {
        let bench = try Self.copyOfPrinted()
        let page = try MarkedPage(3)
        let millimetre = MarkedPage.perMillimetre
        let photo = page.seen(width: page.width + 100, height: page.height + 100) { x, y in
            let (across, down) = (x / 190 / millimetre * .pi, y / 230 / millimetre * .pi)
            return (
                x - 50 + 7 * millimetre * sin(3.1 * down) * cos(2.3 * across),
                y - 50 + 7 * millimetre * sin(2.7 * across + 1) * cos(1.9 * down)
            )
        }
        let path = try photo.save("crumpled.jpg", in: bench)
        let before = try bench.file.wholeDump()
        let answer = try bench.pondmap("sheet", "add", path, "--lang", language)
        #expect(answer.code == 1 && answer.output.isEmpty, "\(answer)")
        let figure =
            language == "en"
            ? answer.messages.firstMatch(of: /off by ([0-9.]+) mm on paper where 3.0 mm are allowed/)?.1
            : answer.messages.firstMatch(of: /纸上误差 ([0-9.]+) 毫米，超过 3.0 毫米/)?.1
        #expect(figure.flatMap { Double($0) }.map { $0 > 3 } == true, "\(answer.messages)")
        #expect(try bench.file.wholeDump() == before)
    }
}

import Foundation
import PondGeodesy
import PondSheets
import Testing

/// Field sheets by the program itself: printed, drawn by poppler, added again.
struct FieldSheetVerbTests {
    private static let box = "119.10,34.82,119.118,34.828"
    private static let middle = Position(longitude: 119.109, latitude: 34.824)

    @Test func aPrintedPagePlacesItselfWhereItWasPrintedFor() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let picture = try Self.page(of: bench)
        let added = try bench.pondmap("sheet", "add", picture, "--lang", "en")
        #expect(added.code == 0 && added.output.contains("8 tags"))
        #expect(try bench.query("SELECT model FROM sheetFit") == ["coded"])
        let centre = FieldPageLayout(.a2).frame.centre
        let pixels = centre.x * Self.dotsPerInch / 25.4
        let spot = try bench.write("\(pixels),\(centre.y * Self.dotsPerInch / 25.4)\n", to: "spots.csv")
        let located = try bench.pondmap("sheet", "locate", picture, "--pixels", spot)
        let cells =
            located.output.split(separator: "\n").last?.split(separator: ",").map { Double($0) ?? 0 } ?? []
        try #require(cells.count == 6)
        #expect(abs(cells[2] - centre.x) < 0.1 && abs(cells[3] - centre.y) < 0.1)
        // A page's middle stands on whole metres of its plane: at most 0.7 m beside the box's.
        let place = Position(longitude: cells[4], latitude: cells[5])
        #expect(place.distance(to: Self.middle) < .metres(1.5))
    }

    @Test func aPageOfAnotherStoreIsRefusedByName() throws {
        let (ours, others) = (try Workbench(), try Workbench())
        try ours.makeStore()
        try others.makeStore()
        let picture = try Self.page(of: others)
        let before = try ours.query("SELECT dataVersion FROM store")
        let answer = try ours.pondmap("sheet", "add", picture, "--lang", "en")
        #expect(answer.code == 1 && answer.messages.contains("belongs to another store"))
        #expect(try ours.query("SELECT count(*) FROM sheet") == ["0"])
        #expect(try ours.query("SELECT dataVersion FROM store") == before)
    }

    @Test func aPrintIsRecordedWithItsCleanCopyAndIsNoChangeOfData() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let before = try bench.query("SELECT dataVersion FROM store")
        _ = try Self.page(of: bench)
        let rows = try bench.query("SELECT file FROM fieldSheet JOIN fieldPage ON sheetID = fieldSheet.id")
        #expect(rows.count == 1)
        let clean = try Data(contentsOf: URL(fileURLWithPath: "\(bench.store).pictures/\(rows[0])"))
        #expect(try clean == Data(contentsOf: URL(fileURLWithPath: bench.path("field.pdf"))))
        #expect(try bench.query("SELECT dataVersion FROM store") == before)
    }

    private static let refusals: [([String], Int32)] = [
        (["--bbox", box, "--paper", "A5"], 64), (["--bbox", "119.2,34,119.1,35"], 64),
        (["--bbox", box, "--scale", "100"], 64), ([], 64), (["--area", "无此村"], 1),
        (["--bbox", "118.5,34.5,119.5,35", "--scale", "1000"], 1),
    ]

    @Test(arguments: refusals)
    func whatCannotBePrintedLeavesNothing(words: [String], code: Int32) throws {
        let bench = try Workbench()
        try bench.makeStore()
        let answer = try Program.pondmap.run(
            ["sheet", "print", "--to", bench.path("field.pdf"), "--store", bench.store] + words,
            in: bench.folder)
        #expect(answer.code == code && !answer.messages.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: bench.path("field.pdf")))
        #expect(try bench.query("SELECT count(*) FROM fieldSheet") == ["0"])
    }

    // MARK: -

    private static let dotsPerInch = 100.0

    /// The one page of the box as poppler draws it: a perfect scan.
    private static func page(of bench: Workbench) throws -> String {
        let pdf = bench.path("field.pdf")
        let printed = try bench.pondmap(
            "sheet", "print", "--bbox", box, "--paper", "A2", "--scale", "5000", "--to", pdf)
        guard printed.code == 0 else { throw Workbench.Failure(printed.messages) }
        let drawn = try Program.peer("pdftoppm").run(
            ["-r", "\(dotsPerInch)", "-singlefile", "-png", pdf, bench.path("page")])
        guard drawn.code == 0 else { throw Workbench.Failure(drawn.messages) }
        return bench.path("page.png")
    }
}

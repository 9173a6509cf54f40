import Foundation
import PondDrawing
import PondGeodesy
import Testing

@testable import PondPrint

struct SheetLayoutTests {
    /// `domain.md` 2.3: labels 4 mm, villages 8 mm, the title 50 mm for a reader at 1 m.
    @Test(arguments: ["A1", "A0", "1200x900mm", "2400x1800mm", "900x2400mm"])
    func wallSheetsHaveTypeForAReaderAtOneMetre(name: String) throws {
        let type = TypeScale(try #require(PaperSize(named: name)))
        #expect(type.title >= 50 && type.village >= 8 && type.label >= 4 && type.town > type.village)
    }

    @Test(arguments: ["A4", "A3", "A0", "900x2400mm", "2400x1800mm", "3000x600mm"], [false, true])
    func thePartsOfASheetDoNotOverlapAndStayOnThePaper(name: String, isLying: Bool) throws {
        let paper = try #require(PaperSize(named: name))
        let layout = SheetLayout(isLying ? paper.landscape : paper)
        let parts = [layout.header, layout.framed, layout.panel, layout.footer]
        for (index, part) in parts.enumerated() {
            #expect(PaperBox(layout.paper).contains(part) && part.width > 0 && part.height > 0)
            #expect(!parts[(index + 1)...].contains { $0.overlaps(part) })
        }
        #expect(layout.framed.contains(layout.map))
    }

    @Test func theMapIsTrueToScaleAtItsMiddle() throws {
        let extent = BoundingBox(west: 118.9, south: 34.6, east: 119.4, north: 35.1)
        let box = PaperBox(left: 30, top: 100, width: 800, height: 600)
        let window = MapWindow(extent, box: box, scale: try #require(MapScale(denominator: 80_000)))
        let middle = window.position(of: box.centre)
        for azimuth in [0.0, 90, 200] {
            let length = Length.metres(4000)
            let end = window.place(of: Geodesic.destination(from: middle, azimuth: azimuth, length: length))
            #expect(abs(end.distance(to: box.centre) / 50 - 1) < 0.001)
        }
        let north = window.place(of: Position(longitude: middle.longitude, latitude: middle.latitude + 0.1))
        #expect(north.y < box.centre.y && abs(north.x - box.centre.x) < 0.01)
    }

    @Test func gridCellsGoByLettersAcrossAndNumbersDown() {
        let grid = IndexGrid(PaperBox(left: 10, top: 20, width: 400, height: 300), side: 100)
        #expect(grid.cell(of: PaperPoint(x: 11, y: 21)) == "A1")
        #expect(grid.cell(of: PaperPoint(x: 409, y: 319)) == "D3")
        #expect(grid.cell(of: PaperPoint(x: 215, y: 125)) == "C2")
        #expect(grid.cell(of: PaperPoint(x: 9, y: 125)) == nil)
    }

    /// A village's name over a seam would be whole on no board: it stands on one side of it.
    @Test func namesAndLargeSymbolsStandBesideTheSeamsOfBoards() throws {
        let boards = try BoardPlan(
            whole: PaperSize(widthMillimetres: 800, heightMillimetres: 500),
            board: PaperSize(widthMillimetres: 300, heightMillimetres: 300), overlap: 15)
        let window = PaperBox(left: 0, top: 0, width: 800, height: 500)
        for line in boards.seams.lines {
            let isUpright = line.height > line.width
            let truth = isUpright ? PaperPoint(x: line.centre.x, y: 100) : PaperPoint(x: 60, y: line.centre.y)
            for (radius, mayStay) in [(8.0, false), (7.0, true)] {
                let placed = SymbolPlan.place(
                    [(index: 0, truth: truth, radius: radius, importance: 1)], in: window, avoiding: [],
                    gap: 0.4,
                    seams: boards.seams)[0]
                let box = PaperBox(centre: placed.centre, width: 2 * radius, height: 2 * radius)
                #expect(boards.boards.contains { $0.box.contains(box) })
                #expect(placed.hasMoved == !mayStay)
            }
        }
    }

    @Test(arguments: 1...5)
    func symbolsNeverCoverEachOtherWhileThereIsRoom(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let window = PaperBox(left: 0, top: 0, width: 600, height: 500)
        let symbols = (0..<150).map { index in
            (
                index: index,
                truth: PaperPoint(
                    x: .random(in: 200...400, using: &random), y: .random(in: 150...350, using: &random)),
                radius: [3.0, 5, 8].randomElement(using: &random) ?? 3,
                importance: Double.random(in: 0...1, using: &random)
            )
        }
        let name = PaperBox(left: 280, top: 240, width: 40, height: 10)
        let placed = SymbolPlan.place(symbols, in: window, avoiding: [name], gap: 0.5)
        #expect(Set(placed.map(\.index)) == Set(0..<150))
        for (number, one) in placed.enumerated() {
            #expect(window.contains(one.box) && !name.contains(one.centre))
            for other in placed[(number + 1)...] {
                #expect(one.centre.distance(to: other.centre) >= one.radius + other.radius)
            }
        }
        // The most important stays where it is, unless it would cover the name.
        let first = symbols.max { $0.importance < $1.importance }
        #expect(placed.first?.index == first?.index)
    }

    /// A horseshoe's middle lies outside of it.
    @Test func theInnerPlaceOfAPondLiesInThePond() throws {
        let horseshoe = [(0.0, 0.0), (30, 0), (30, 20), (22, 20), (22, 8), (8, 8), (8, 20), (0, 20)]
            .map { PaperPoint(x: $0.0, y: $0.1) }
        let shape = try #require(PondShape(rings: [horseshoe]))
        #expect(shape.reach > 2)
        let (x, y) = (shape.inner.x, shape.inner.y)
        #expect(y < 8 || x < 8 || x > 22)
        #expect(PondShape(rings: [[PaperPoint(x: 0, y: 0), PaperPoint(x: 5, y: 5)]]) == nil)
    }
}

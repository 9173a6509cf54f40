import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import Testing

@testable import PondPrint

/// Names, numbers and the index of whole sheets.
@Suite struct SheetLabellingTests {
    private func plan(_ sheet: WallSheet, _ paper: PaperSize = TinySheet.paper) throws -> SheetPlan {
        try SheetPlan(
            sheet, layout: SheetLayout(paper), scale: try #require(MapScale(denominator: TinySheet.scale)))
    }

    /// The branch's name and the figures of a block that would both stand in the block.
    @Test func namesOfSymbolsAndFiguresOfBlocksNeverOverlap() throws {
        var sheet = try TinySheet.sheet(.aquaculture)
        sheet.pondStyle = .blocks
        sheet.symbols = (0..<6).map { number in
            SheetSymbol(
                key: number == 0 ? .branch : .dealer,
                position: TinySheet.position(-90 + Double(number) * 28, 45),
                mark: "厂", name: "示例赣榆\(number)", millimetres: 6, importance: 9e9)
        }
        let plan = try plan(sheet)
        #expect(plan.blocks.count >= 2)
        let boxes = plan.labels.compactMap(\.box)
        #expect(boxes.count >= 4)
        #expect(plan.labels.contains { $0.indexName == "示例赣榆0" && $0.box != nil })
        for (number, box) in boxes.enumerated() {
            #expect(!boxes[(number + 1)...].contains { $0.overlaps(box) })
        }
    }

    /// A town's figures have a halo of their own, and the box that symbols keep off holds it.
    @Test(arguments: ["A4", "A0", "2400x1800mm"]) func theBoxOfANameHoldsTheHalosOfBothItsLines(name: String)
        throws
    {
        var sheet = try TinySheet.sheet(.battle)
        sheet.places = [
            SheetPlace(
                level: .town, name: "示例镇", remark: "10,032 t · 8%", position: TinySheet.middle, importance: 1)
        ]
        let plan = try plan(sheet, try #require(PaperSize(named: name)).landscape)
        let label = try #require(plan.labels.first { $0.indexName == "示例镇" })
        let (box, letters) = (try #require(label.box), try #require(label.letters))
        let remark = try #require(label.remark)
        let halo = try #require(remark.style.halo).width
        #expect(halo <= 0.1 * remark.height)
        // 国 ends at the letters' foot; commas reach an eighth of their height below it (Noto Sans CJK SC).
        #expect(box.bottom - letters.bottom >= halo && box.left <= letters.centre.x - label.width / 2 - halo)
        for symbol in plan.symbols { #expect(!symbol.box.inset(by: 0.01).overlaps(box) || symbol.isCrowded) }
    }

    /// Numbers of an inset keep off its title.
    @Test func numbersOfAnInsetStandBesideItsTitle() throws {
        let sheet = try TinySheet.sheet(.aquaculture)
        let layout = SheetLayout(TinySheet.paper)
        let window = MapWindow(
            sheet.extent, box: layout.map, scale: try #require(MapScale(denominator: TinySheet.scale)))
        let typesetter = try Typesetter()
        let ponds = window.ponds(of: sheet)
        let first = try #require(ponds.first).shape
        // Its corner lies upon the first pond, so that the plate covers the pond's middle.
        let inset = SheetInset(
            box: PaperBox(
                left: first.inner.x - 3, top: first.inner.y - 1, right: layout.map.right,
                bottom: layout.map.bottom),
            source: first.box, scale: window.scale, ponds: ponds, name: "a")
        let plate = inset.plate(inset.titleLine(sheet, layout.type, typesetter), layout.type)
        #expect(plate.contains(first.inner))
        let labels = SheetLabels(sheet, layout, window, typesetter).ponds(of: inset)
        #expect(labels.contains { $0.box != nil })
        #expect(!labels.compactMap(\.box).contains { $0.overlaps(plate) })
    }

    /// By hand: a millimetre is five metres, and the grid's cells are equal parts of the map.
    @Test(arguments: [PondStyle.outlines, .blocks], WallMap.allCases)
    func theIndexTellsTheCellInWhichAPondLies(style: PondStyle, map: WallMap) throws {
        var sheet = try TinySheet.sheet(map)
        sheet.pondStyle = style
        let plan = try plan(sheet)
        let (grid, box) = (plan.grid, plan.layout.map)
        #expect(grid.columns > 2 && grid.rows > 1)
        var cells: [String: String] = [:]
        let paragraph = try #require(plan.index.ponds.first)
        #expect(paragraph.group == "示例村" && plan.index.ponds.count == 1)
        var cell = ""
        for word in paragraph.words {
            if word.hasSuffix(":") {
                cell = String(word.dropLast())
            } else {
                for code in CodeRuns.codes(in: word) { cells[code] = cell }
            }
        }
        for pond in TinySheet.ponds {
            let east = (pond.west + pond.width / 2) / 5
            let south = -(pond.south + pond.height / 2) / 5
            let column = Int((box.width / 2 + east) / (box.width / Double(grid.columns)))
            let row = Int((box.height / 2 + south) / (box.height / Double(grid.rows)))
            #expect(cells[pond.code] == "\(["A", "B", "C", "D", "E", "F"][column])\(row + 1)", "\(pond.code)")
        }
    }

    /// By policy a public sheet shows blocks: it does not tell where each pond is.
    @Test func aSchematicSheetHasNoIndexOfPonds() throws {
        var sheet = try TinySheet.sheet(.aquaculture)
        sheet.schematic = Schematic(mergesPonds: true, detail: 30, grid: 500)
        #expect(try plan(sheet).index.ponds.isEmpty)
    }

    /// Two villages of one name, each with a pond 001: they stay apart by their titles.
    @Test func villagesOfOneNameStayApartInTheIndex() throws {
        var sheet = try TinySheet.sheet(.aquaculture)
        for (number, town) in ["甲镇", "甲镇", "乙镇"].enumerated() {
            sheet.ponds[number].village = "示例村（\(town)）"
            sheet.ponds[number].code = ["001", "002", "001"][number]
        }
        let ponds = try plan(sheet).index.ponds
        #expect(ponds.map(\.group) == ["示例村（甲镇）", "示例村（乙镇）"])
        let codes = ponds.map { $0.words.filter { !$0.hasSuffix(":") }.flatMap(CodeRuns.codes) }
        #expect(codes == [["001", "002"], ["001"]])
    }

    /// Ponds of 6 mm have room for a number in the hand, and none for a sticker on the wall.
    @Test(arguments: [("A4", PondStyle.outlines), ("A2", .outlines), ("A1", .blocks), ("A0", .blocks)])
    func stickersAskForMoreRoomThanNumbers(name: String, style: PondStyle) throws {
        var sheet = try TinySheet.sheet(.aquaculture)
        sheet.pondStyle = nil
        // The short sides are 60, 60 and 70 m.
        let layout = SheetLayout(try #require(PaperSize(named: name)).landscape)
        let scale = try #require(MapScale(denominator: 10_000))
        #expect(try SheetPlan(sheet, layout: layout, scale: scale).style == style)
    }

    @Test func unknownWaterHasAWordInTheIndex() throws {
        var sheet = try TinySheet.sheet(.aquaculture)
        sheet.pondStyle = .blocks
        let names = try plan(sheet).index.entries.map(\.name)
        #expect(names.contains { $0.hasPrefix("未知 1口 ") }, "\(names)")
    }
}

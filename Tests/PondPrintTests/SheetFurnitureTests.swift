import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import Testing

@testable import PondPrint

/// What stands around the map: header, legend, tables and small print.
@Suite struct SheetFurnitureTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    private static let papers = [
        "A4", "A3", "A2", "A1", "A0", "900x2400mm", "900x1200mm", "1800x2400mm", "2000x2000mm",
    ]

    /// A tiny sheet in a language with a branch of this name.
    private func sheet(_ map: WallMap, _ language: Language, branch: String = "示例赣榆") throws -> WallSheet {
        var sheet = try TinySheet.sheet(map)
        sheet.language = language
        sheet.facts.branchName = branch
        sheet.facts.campName = "示例营地"
        sheet.facts.areaName = "赣榆区"
        return sheet
    }

    /// What the drawing of the sheet on a paper notes.
    private func drawn(
        _ sheet: WallSheet, _ paper: PaperSize, scale: Double = TinySheet.scale,
        _ body: (SheetDrawing) -> Void
    ) throws -> (inventory: DrawnInventory, layout: SheetLayout) {
        let words = HeaderWords(sheet.map, sheet.edition, sheet.language, sheet.facts, scale: "1:888,888")
        let layout = SheetLayout(paper, words, try Typesetter())
        let plan = try SheetPlan(sheet, layout: layout, scale: try #require(MapScale(denominator: scale)))
        let file = try VectorFile(
            .pdf, path: bench.path("m.pdf"), paper: paper, info: DocumentInfo(title: "图"))
        let drawing = SheetDrawing(plan, on: file.canvas)
        drawing.painter.begin(page: 0, paper: paper)
        body(drawing)
        try file.finish()
        return (drawing.inventory, layout)
    }

    // MARK: - Header

    /// Title, branch, camp, area and scale are whole and apart on every paper, lying and upright, in both languages.
    @Test(arguments: papers, [false, true])
    func theHeaderIsWholeOnEveryPaper(name: String, isLying: Bool) throws {
        var paper = try #require(PaperSize(named: name))
        if isLying { paper = paper.landscape }
        for (language, map, branch) in [
            (Language.chinese, WallMap.battle, "示例赣榆"), (.english, .aquaculture, "示例赣榆"),
            (.english, .battle, "示例赣榆"), (.chinese, .aquaculture, "示例水产饲料科技集团有限公司赣榆销售分公司"),
        ] {
            let sheet = try sheet(map, language, branch: branch)
            let (inventory, layout) = try drawn(sheet, paper) { $0.drawHeader() }
            #expect(inventory.shortened == [] && inventory.headings.count == 3)
            let told = inventory.texts.map(\.text).joined(separator: " ")
            for part in [branch, "示例营地", "赣榆区", "1:5,000", "2026"] { #expect(told.contains(part), "\(part)") }
            #expect(!told.contains("…"))
            for (number, text) in inventory.texts.enumerated() {
                #expect(layout.header.inset(by: -0.01).contains(text.box), "\(name) \(text.text)")
                for other in inventory.texts[(number + 1)...] {
                    #expect(!text.box.overlaps(other.box), "\(name): \(text.text) \(other.text)")
                }
            }
            #expect(layout.header.height <= paper.heightMillimetres * 0.21)
        }
    }

    /// `domain.md` 2.3: 50 mm on the wall. Only the longest English title on the narrowest papers has no room for it.
    @Test(arguments: ["A1", "A0", "1200x900mm", "2400x1800mm", "2000x2000mm", "900x2400mm"], [false, true])
    func theTitleOfAWallSheetIsFiftyMillimetresHigh(name: String, isLying: Bool) throws {
        var paper = try #require(PaperSize(named: name))
        if isLying { paper = paper.landscape }
        for language in [Language.chinese, .english] {
            for map in WallMap.allCases {
                let (inventory, _) = try drawn(try sheet(map, language), paper) { $0.drawHeader() }
                let title = inventory.texts.map(\.box.height).max() ?? 0
                let isTight = language == .english && map == .aquaculture && paper.widthMillimetres < 1000
                #expect(title >= (isTight ? 33 : 49.9), "\(name) \(language) \(map): \(title)")
            }
        }
    }

    // MARK: - Heights

    private func withTables(_ sheet: WallSheet, rows: Int) -> WallSheet {
        var sheet = sheet
        let columns = ["镇", "塘口", "净亩", "容量 吨", "我方 吨", "占有率", "可支撑人", "目标 吨", "负责人"]
        sheet.table = SheetTable(
            title: "各镇容量", columns: columns,
            rows: (0..<rows).map {
                ["示例第\($0)镇", "1,234", "12,345", "23,456", "3,456", "12%", "3.4", "4,380", "王组长"]
            },
            note: "可支撑人 = 容量 × 30% ÷ 2,500 吨", leftColumns: [8])
        sheet.people = SheetTable(
            title: "用户", columns: ["在用", "户数", "吨/年", "C1", "C2", "C3", "C4", "C5"],
            rows: (0..<7).map { ["示例牌\($0)", "123", "4,567", "12", "3", "4", "5", "6"] }, note: "")
        sheet.brands = [
            SheetBrand(letter: "B", name: "示例竞品水产饲料牌号"),
            SheetBrand(letter: "C", name: "Brand of another company"),
        ]
        return sheet
    }

    /// What is drawn, not what is meant: nothing under 3.5 mm, labels 4 mm, villages 8 mm.
    @Test(arguments: ["A1", "A0", "1200x900mm", "2400x1800mm", "900x2400mm"], [false, true])
    func everythingDrawnOnAWallSheetIsReadAtOneMetre(name: String, isLying: Bool) throws {
        var paper = try #require(PaperSize(named: name))
        if isLying { paper = paper.landscape }
        for (map, language) in [(WallMap.battle, Language.chinese), (.aquaculture, .english)] {
            var sheet = withTables(try sheet(map, language), rows: 15)
            sheet.overview = [
                SheetPlace(level: .county, name: "赣榆区", remark: "", position: TinySheet.middle, importance: 1)
            ]
            sheet.symbols += [
                SheetSymbol(
                    key: .target, position: TinySheet.position(20, -20), mark: "③", name: "丙示例",
                    millimetres: 6,
                    importance: 9)
            ]
            // Ponds of 90 × 60 m are wide enough for numbers at 1:2,000.
            let (inventory, _) = try drawn(sheet, paper, scale: 2000) {
                $0.drawSheet(page: 0, paper: paper, shift: PaperPoint(x: 0, y: 0))
            }
            for text in inventory.texts {
                #expect(text.box.height >= 3.499, "\(name) \(text.text): \(text.box.height)")
            }
            func height(_ text: String) -> Double? { inventory.texts.first { $0.text == text }?.box.height }
            #expect(height("示例村") ?? 0 >= 8)
            if map == .aquaculture { #expect(height("鳅001") ?? height("001") ?? 0 >= 4) }
            #expect(inventory.shortened == [])
        }
    }

    /// Towns come first: of so many that both have no room, the farmers go to the index page.
    @Test func theTableOfTownsIsWholeBeforeThatOfPeople() throws {
        let paper = try #require(PaperSize(named: "A1")).landscape
        var shown: [Int: (towns: Int, people: Int)] = [:]
        for rows in stride(from: 15, through: 63, by: 4) {
            _ = try drawn(withTables(try sheet(.battle, .chinese), rows: rows), paper) {
                $0.drawPanel()
                shown[rows] = ($0.tableRowsShown, $0.peopleRowsShown)
            }
        }
        #expect(shown[15]?.towns == 15 && shown[15]?.people == 7)
        #expect(shown.contains { $0.key == $0.value.towns && $0.value.people == 0 }, "\(shown)")
        // Past that no sheet has room for the towns, and farmers stand whole again.
        #expect(shown.allSatisfy { $0.key == $0.value.towns || $0.value.people == 7 }, "\(shown)")
    }

    // MARK: - Legend and foot

    @Test func theLegendTellsOfPondsWithoutOutlineOrSpecies() throws {
        var sheet = try sheet(.aquaculture, .chinese)
        let paper = try #require(PaperSize(named: "A3")).landscape
        func texts() throws -> [String] {
            try drawn(sheet, paper) { $0.drawPanel() }.inventory.texts.map(\.text)
        }
        #expect(try texts().contains("品种未摸清") && !texts().contains("只知位置的塘口"))
        sheet.ponds[0].rings = []
        sheet.ponds.removeLast()
        #expect(try !texts().contains("品种未摸清") && texts().contains("只知位置的塘口"))
    }

    /// In the public edition dots are sizes: they stand in their row alone.
    @Test func sizesStandOnceInTheLegend() throws {
        var sheet = try sheet(.battle, .chinese)
        for number in sheet.symbols.indices { sheet.symbols[number].key = [.scale2, .scale4][number] }
        let paper = try #require(PaperSize(named: "A3")).landscape
        let texts = try drawn(sheet, paper) { $0.drawPanel() }.inventory.texts.map(\.text)
        #expect(texts.count { $0 == "C2" } == 1 && !texts.contains("规模 C2"))
    }

    @Test func thePlanIsNamedBesideTheBaseMap() throws {
        var sheet = try sheet(.battle, .chinese)
        sheet.facts.plan = "plan.csv"
        let paper = try #require(PaperSize(named: "A2")).landscape
        let texts = try drawn(sheet, paper) { $0.drawFooter() }.inventory.texts.map(\.text).joined()
        #expect(texts.contains("底图 本库塘口；计划 plan.csv"))
    }

    /// A long list of sources takes more lines; nothing of it is cut.
    @Test func manySourcesAreNamedWhole() throws {
        var sheet = try sheet(.battle, .chinese)
        sheet.facts.sources = (1...30).map { "示例河渠第\($0)段.geojson" }
        let paper = try #require(PaperSize(named: "A1"))
        let (inventory, layout) = try drawn(sheet, paper) { $0.drawFooter() }
        let texts = inventory.texts.map(\.text).joined()
        #expect((1...30).allSatisfy { texts.contains("示例河渠第\($0)段") } && !texts.contains("…"))
        #expect(inventory.texts.allSatisfy { layout.footer.inset(by: -3).contains($0.box) })
    }

    /// The names of the overview keep off the frame that shows where the sheet lies.
    @Test func theOverviewsNamesStandBesideTheFrameOfTheSheet() throws {
        var sheet = try sheet(.battle, .chinese)
        sheet.overview = [
            SheetPlace(level: .county, name: "赣榆区", remark: "", position: TinySheet.middle, importance: 1)
        ]
        let paper = try #require(PaperSize(named: "A2")).landscape
        // At 1:400,000 the sheet shows some 150 km: its frame is larger than the name.
        for scale in [50_000.0, 150_000, 400_000] {
            let (inventory, _) = try drawn(sheet, paper, scale: scale) { drawing in
                drawing.drawOverview(in: PaperBox(left: 10, top: 10, width: 90, height: 90))
            }
            #expect(inventory.texts.contains { $0.text == "100 公里" })
            #expect(inventory.texts.contains { $0.text == "赣榆区" })
        }
    }
}

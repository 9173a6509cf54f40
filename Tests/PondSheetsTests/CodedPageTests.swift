import Foundation
import PondDrawing
import PondGeodesy
import Testing

@testable import PondSheets

@Suite struct CodedPageTests {
    @Test(arguments: FieldPaper.allCases)
    func sevenTagsStillTellThePage(paper: FieldPaper) throws {
        let code = FieldPageCode(number: 7_001, paper: paper, check: 200)
        #expect(Set(code.tagIDs).count == 8)
        #expect(code.tagIDs.allSatisfy { (0..<2_115).contains($0) })
        for left in 0..<8 {
            let tags = code.tagIDs.filter { $0 % 8 != left }.map(Self.tag)
            let groups = FieldPageCode.groups(of: tags)
            #expect(groups.pages.map(\.code) == [code])
            #expect(groups.loose.isEmpty)
        }
    }

    @Test func twoPagesInOnePhotoStayApart() {
        let first = FieldPageCode(number: 1, paper: .a4, check: 17)
        let second = FieldPageCode(number: 2, paper: .a4, check: 17)
        let groups = FieldPageCode.groups(of: (first.tagIDs + second.tagIDs.dropLast(3)).map(Self.tag))
        #expect(groups.pages.map(\.code) == [first, second])
        #expect(groups.pages.map(\.tags.count) == [8, 5])
    }

    @Test func copiesOfOnePageAreSeen() {
        let code = FieldPageCode(number: 1, paper: .a4, check: 17)
        let once = FieldPageCode.groups(of: code.tagIDs.map(Self.tag)).pages
        let twice = FieldPageCode.groups(of: (code.tagIDs + code.tagIDs.suffix(1)).map(Self.tag)).pages
        #expect(once.map(\.isRepeated) == [false] && twice.first?.isRepeated == true)
    }

    @Test func anyTwoPagesOfAStoreShareAtMostOneTag() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<500 {
            let check = Int.random(in: 0..<263, using: &generator)
            let codes = (0..<2).map { _ in
                FieldPageCode(
                    number: .random(in: 0..<FieldPageCode.numbers, using: &generator), paper: .a3,
                    check: check)
            }
            guard codes[0] != codes[1] else { continue }
            #expect(Set(codes[0].tagIDs).intersection(codes[1].tagIDs).count <= 1)
        }
    }

    @Test func theTextOfAQRCodeReadsBackTheSame() throws {
        let page = Self.page
        #expect(FieldPage(text: page.text) == page)
        #expect(FieldPage(text: page.text.replacing("PONDMAP1", with: "PONDMAP9")) == nil)
        #expect(FieldPage(text: "https://example.org") == nil)
    }

    @Test(arguments: FieldPaper.allCases)
    func nothingOnAPageOverlaps(paper: FieldPaper) {
        let layout = FieldPageLayout(paper)
        let boxes =
            layout.tags + [layout.frame, layout.qrCode, layout.legendPanel] + layout.titleStrips
            + layout.notes
        let sheet = PaperBox(paper.size).inset(by: FieldPageLayout.margin - 0.001)
        for (index, box) in boxes.enumerated() {
            #expect(sheet.contains(box))
            #expect(box.width > 10 && box.height > 10)
            for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other)) }
        }
    }

    // MARK: -

    static let page = FieldPage(
        store: UUID(uuid: (1, 144, 243, 4, 5, 6, 112, 8, 137, 10, 11, 12, 13, 14, 15, 16)), sheet: "3K7QX",
        ordinal: 2, pageCount: 8, paper: .a4, scale: 3000,
        origin: FieldPlane(longitudeTenThousandths: 1_191_243, latitudeTenThousandths: 348_407)!,
        centreEast: -1230, centreNorth: 400, dataVersion: 57, number: 9_123)

    private static func tag(_ id: Int) -> PageTag { PageTag(id: id, corners: [], clearness: 100) }
}

import PondGeodesy
import Testing

@testable import PondSheets

struct LastRoundTests {
    /// All twenty are in the table of `scripts/bench --sheets`.
    @Test(arguments: [UInt64(1), 2, 3, 4])
    func nineOfTenNumbersAreLinkedAndEverySwapIsTold(seed: UInt64) throws {
        let score = try SketchScore(SketchPage(seed: seed))
        #expect(Double(score.right) >= 0.9 * Double(score.numbers), "\(score)")
        #expect(score.reported == score.swaps, "\(score)")
    }

    // MARK: - Labels and refusals

    @Test(arguments: [("ＤＳ-QT-０17", "DS-QT-017"), ("ds-qt-017 ", "DS-QT-017")])
    func aCodeIsTheSameInAnyWidthAndCase(label: String, code: String) {
        #expect(MarkLabel(label) == MarkLabel(code))
    }

    @Test func theNumberIsTheOneAtTheEnd() {
        #expect(MarkLabel("DS-QT-017").number == 17 && MarkLabel("17号").number == 17)
        #expect(MarkLabel("17号").isBareNumber && MarkLabel("#5").isBareNumber)
        #expect(!MarkLabel("DS-QT-017").isBareNumber && MarkLabel("桥头").number == nil)
        #expect(MarkLabel("99999999999999999999").number == nil)
    }

    @Test func marksThatNameNoKnownPondAreNoMatch() {
        let page = SketchPage(seed: 1)
        let strangers = page.marks.map { SketchMark(pixel: $0.pixel, label: "桥") }
        #expect(LastRoundMatcher(marks: strangers, ponds: page.ponds).match() == nil)
        #expect(LastRoundMatcher(marks: [], ponds: page.ponds).match() == nil)
        #expect(LastRoundMatcher(marks: page.marks, ponds: []).match() == nil)
    }

    /// The fit itself does not show the swap; the neighbours do.
    @Test func swappedMarksAreNoControlPoints() throws {
        let page = SketchPage(seed: 2)
        let match = try #require(LastRoundMatcher(marks: page.marks, ponds: page.ponds).match())
        let names = Set(match.controlPoints.map(\.name))
        #expect(names.count > 20)
        for link in match.links where match.doubtful.contains(link.mark) {
            #expect(!match.controlPoints.contains { $0.pixel == page.marks[link.mark].pixel })
        }
        #expect(match.doubtful.count >= 2 * page.swaps.count)
    }

    @Test func aDoubtIsToldInBothLanguages() {
        let words = MarkDoubt.swapped("17", "18", certainty: 0.9).words
        #expect(words.chinese.contains("“17”与“18”") && words.english.contains("'17' and '18'"))
    }
}

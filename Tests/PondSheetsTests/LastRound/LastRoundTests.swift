import PondGeodesy
import Testing

@testable import PondSheets

/// Labels and words; pages that look drawn by hand go through the program in PondOperationsTests.
struct LastRoundTests {
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

    /// A row of ponds three metres apart and two beside it, drawn true.
    private static let ponds = (0..<6).map { index in
        let place = Coordinate(x: Double(index % 4) * 30, y: Double(index / 4) * 40)
        return KnownPond(code: "A-\(index + 1)", position: Draft.plane.position(of: place))
    }

    private static func marks(_ labels: [String]) -> [SketchMark] {
        labels.enumerated().map { index, label in
            SketchMark(
                pixel: PixelPoint(x: 100 + Double(index % 4) * 60, y: 300 - Double(index / 4) * 80),
                label: label
            )
        }
    }

    @Test func marksThatNameNoKnownPondAreNoMatch() {
        let strangers = Self.marks(Array(repeating: "桥", count: 6))
        #expect(LastRoundMatcher(marks: strangers, ponds: Self.ponds).match() == nil)
        #expect(LastRoundMatcher(marks: [], ponds: Self.ponds).match() == nil)
        #expect(LastRoundMatcher(marks: Self.marks(["1", "2", "3"]), ponds: []).match() == nil)
    }

    /// A pond without a code is nobody's by name, and a mark without a label names nobody.
    @Test func emptyLabelsAndCodesDoNotMeet() throws {
        let ponds = Self.ponds + [KnownPond(code: "", position: Draft.ganyu)]
        let matcher = LastRoundMatcher(marks: Self.marks(["1", "2", "3", "", "5", "6"]), ponds: ponds)
        #expect(matcher.namedCount == 5)
        let match = try #require(matcher.match())
        #expect(match.links.filter { $0.basis != .place }.map { ponds[$0.pond].code }.contains("") == false)
    }

    @Test func aDoubtIsToldInBothLanguages() {
        let words = MarkDoubt.swapped("17", "18", certainty: 0.9).words
        #expect(words.chinese.contains("“17”与“18”") && words.english.contains("'17' and '18'"))
    }
}

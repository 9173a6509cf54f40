import PondDrawing
import Testing

@testable import PondPrint

@Suite struct CodeRunsTests {
    @Test func codesThatCountUpAreOneWord() {
        #expect(
            CodeRuns.words(of: ["001", "002", "003", "007", "009", "010"]) == ["001–003", "007", "009–010"])
        #expect(CodeRuns.words(of: ["DS-X-9", "DS-X-10"]) == ["DS-X-9", "DS-X-10"])
        #expect(CodeRuns.words(of: ["A-1", "B-2", "丙", "丙2", "丙3"]) == ["A-1", "B-2", "丙", "丙2–3"])
        #expect(CodeRuns.codes(in: "DS-001–040").count == 40)
        #expect(CodeRuns.codes(in: "DS-098–101") == ["DS-098", "DS-099", "DS-100", "DS-101"])
        #expect(CodeRuns.codes(in: "A–B") == ["A–B"] && CodeRuns.codes(in: "9–1") == ["9–1"])
    }

    /// Whatever the codes, the index names each of them once and no other.
    @Test(arguments: 1...20) func wordsReadBackAsTheirCodes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let codes = (0..<200).map { _ in
            let prefix = ["", "DS-", "示例-A", "9-", "K "].randomElement(using: &random) ?? ""
            let number = String(Int.random(in: 0...300, using: &random))
            return prefix
                + (Bool.random(using: &random)
                    ? number : String(repeating: "0", count: 4 - number.count) + number)
        }
        let sorted = Set(codes).sorted()
        #expect(CodeRuns.words(of: sorted).flatMap(CodeRuns.codes) == sorted)
    }

    @Test func aVillagesPondsStandCellByCell() {
        let paragraph = IndexParagraph(
            group: "甲村",
            ponds: [("003", "B2"), ("001", "A1"), ("002", "A1"), ("005", "A1"), ("004", "B2")])
        #expect(paragraph.words == ["A1:", "001–002", "005", "B2:", "003–004"])
    }

    /// A dropped number is looked for beneath its own village, in the middle of a run too.
    @Test func theProofReadsRunsOfTheIndex() {
        var inventory = DrawnInventory()
        let box = PaperBox(left: 0, top: 0, width: 10, height: 3)
        for (village, text) in [("甲村", "A1: 001–040 052"), ("乙村", "B2: 007")] {
            inventory.texts.append(
                DrawnInventory.Text(text: text, page: 0, box: box, isIndex: true, group: village))
        }
        func failed(_ village: String, _ code: String) -> Int {
            inventory.droppedLabels = [DrawnInventory.Dropped(group: village, name: code)]
            return PageReading(inventory, pages: nil).index.failed
        }
        #expect(failed("甲村", "017") == 0 && failed("甲村", "052") == 0 && failed("乙村", "007") == 0)
        #expect(failed("甲村", "041") == 1 && failed("乙村", "017") == 1 && failed("丙村", "001") == 1)
    }
}

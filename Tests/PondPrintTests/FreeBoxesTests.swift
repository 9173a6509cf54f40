import PondDrawing
import Testing

@testable import PondPrint

@Suite struct FreeBoxesTests {
    private static let map = PaperBox(left: 0, top: 0, width: 400, height: 300)

    @Test func boxesLieClearOfEachOtherAndOfWhatIsTaken() {
        let taken = [PaperBox(left: 150, top: 0, width: 100, height: 300)]
        let boxes = FreeBoxes(map: Self.map, width: 100, height: 80, taken: taken).take(6)
        #expect(boxes.count >= 4)
        for (number, box) in boxes.enumerated() {
            #expect(Self.map.contains(box) && !taken[0].overlaps(box))
            #expect(!boxes[(number + 1)...].contains { $0.overlaps(box) })
        }
    }

    @Test func eachPlaceGetsTheBoxOnItsSide() throws {
        let free = FreeBoxes(map: Self.map, width: 90, height: 80, taken: [])
        let places = [PaperPoint(x: 390, y: 290), PaperPoint(x: 10, y: 10)]
        let boxes = try #require(free.take(nearest: places))
        #expect(boxes[0].centre.x > 200 || boxes[0].centre.y > 150)
        #expect(boxes[1].centre.x < 200 && boxes[1].centre.y < 150)
        #expect(free.take(nearest: Array(repeating: places[0], count: 40)) == nil)
    }
}

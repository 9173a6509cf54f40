import PondMarket
import PondModel
import Testing

@Suite struct PondFigureTests {
    private func figure(_ code: String?, _ kilograms: Int) -> PondFigure {
        PondFigure(
            code: code, village: "桥北村", netSquareMetres: 10_000, species: ["niqiu", "lianyong"],
            kilograms: kilograms,
            method: .area, year: 2024)
    }

    @Test func theThirtyLargestAreListedLargestFirst() {
        var random = SeededGenerator(seed: 3)
        let ponds = (1...100).shuffled(using: &random).map { figure("T\($0)", $0 * 10) }
        let largest = PondFigure.largest(of: ponds)
        #expect(largest.map(\.kilograms) == (71...100).reversed().map { $0 * 10 })
    }

    @Test func equalsGoByCodeAndThoseWithoutComeLast() {
        let largest = PondFigure.largest(3, of: [figure(nil, 5), figure("B", 5), figure("A", 5)])
        #expect(largest.map(\.code) == ["A", "B", nil])
    }

    @Test func theTableTellsMuTonnesSpeciesAndMethod() throws {
        let table = PondFigure.table(
            [figure("DS-017", 24_375)], species: try Shipped.species(), language: .chinese)
        let lines = table.text().split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[2].split(separator: " ") == ["DS-017", "桥北村", "15.0", "泥鳅+鲢鳙", "24.4", "面积推算", "2024"])
    }
}

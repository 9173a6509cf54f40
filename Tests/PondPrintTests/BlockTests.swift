import PondGeodesy
import PondPrint
import Testing

@Suite struct BlockTests {
    static func pond(
        _ west: Double, _ south: Double, _ width: Double = 50, _ height: Double = 30, village: String = "甲",
        species: String? = "niqiu", mu: Double = 2, tonnes: Double? = 3
    ) -> BlockPond {
        let corners = [(0.0, 0.0), (width, 0), (width, height), (0, height), (0, 0)]
        let ring = corners.map { Coordinate(x: 500_000 + west + $0.0, y: 3_850_000 + south + $0.1) }
        return BlockPond(
            outline: PlanarPolygon(rings: [ring]), village: village, species: species, netMu: mu,
            tonnes: tonnes)
    }

    @Test func pondsAcrossADikeBecomeOneBlockWithTheirSums() throws {
        let blocks = BlockBuilder().blocks(of: [
            Self.pond(0, 0, tonnes: 3), Self.pond(56, 0, tonnes: nil), Self.pond(0, 36, tonnes: 4.5),
        ])
        let block = try #require(blocks.first)
        #expect(blocks.count == 1)
        #expect(
            block.ponds == [0, 1, 2] && block.netMu == 6 && block.tonnes == 7.5 && block.unknownCount == 1)
        // Two ponds side by side with the 6 m between them, and one above the left with its 6 m: the corner
        // where the three meet is closed by mitred corners to within the square of the dike.
        let expected = 106.0 * 30 + 50 * 36
        let area = block.outlines.reduce(0) { $0 + $1.area }
        #expect(block.outlines.count == 1)
        #expect(area >= expected - 0.5 && area <= expected + 36)
    }

    /// A dike of just the width still joins, a hair more does not.
    @Test(arguments: [(12.0, 1), (12.01, 2)]) func theDikesWidthIsTheBorder(gap: Double, count: Int) {
        #expect(BlockBuilder().blocks(of: [Self.pond(0, 0), Self.pond(50 + gap, 0)]).count == count)
    }

    @Test func otherVillagesAndSpeciesStayApart() {
        let ponds = [
            Self.pond(0, 0), Self.pond(52, 0, village: "乙"), Self.pond(0, 32, species: "jiyu"),
            Self.pond(52, 32, species: nil),
        ]
        let blocks = BlockBuilder().blocks(of: ponds)
        #expect(blocks.map(\.ponds) == [[0], [1], [2], [3]])
        #expect(blocks[0].outlines == [ponds[0].outline])
    }

    @Test func aPondWithinAnotherAndOneAcrossAreNeighbours() {
        let blocks = BlockBuilder(dike: 1).blocks(of: [
            Self.pond(0, 0, 300, 300), Self.pond(100, 100), Self.pond(290, 290), Self.pond(-20, 100, 400, 10),
        ])
        #expect(blocks.map(\.ponds) == [[0, 1, 2, 3]])
    }

    @Test func nothingKnownIsNotZero() {
        #expect(BlockBuilder().blocks(of: [Self.pond(0, 0, tonnes: nil)]).first?.tonnes == nil)
    }

    /// Against comparing all pairs, on scattered ponds of three villages.
    @Test(arguments: [1, 2, 3]) func theBlocksAreThoseOfAllPairs(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let ponds = (0..<220).map { _ in
            Self.pond(
                .random(in: 0...1500, using: &random), .random(in: 0...1500, using: &random),
                .random(in: 20...120, using: &random), .random(in: 20...120, using: &random),
                village: ["甲", "乙", "丙"].randomElement(using: &random) ?? "")
        }
        var group = Array(0..<220)
        var changed = true
        while changed {
            changed = false
            for one in 0..<220 {
                for other in 0..<one
                where group[one] != group[other] && Self.areNeighbours(ponds[one], ponds[other]) {
                    (group[one], group[other]) = (
                        min(group[one], group[other]), min(group[one], group[other])
                    )
                    changed = true
                }
            }
        }
        let blocks = BlockBuilder().blocks(of: ponds)
        #expect(blocks.count < 200)
        #expect(blocks.flatMap(\.ponds).sorted() == Array(0..<220))
        for block in blocks { #expect(Set(block.ponds.map { group[$0] }).count == 1) }
        #expect(blocks.count == Set(group).count)
    }

    /// Upright boxes: their distance is that of their sides.
    private static func areNeighbours(_ one: BlockPond, _ other: BlockPond) -> Bool {
        guard one.village == other.village, let a = GroundBox(around: one.outline.exterior),
            let b = GroundBox(around: other.outline.exterior)
        else { return false }
        let across = max(a.west - b.east, b.west - a.east, 0)
        let up = max(a.south - b.north, b.south - a.north, 0)
        return across * across + up * up <= BlockBuilder.usualDike * BlockBuilder.usualDike
    }

    @Test func theDensestPlacesAreWhereMostPondsAre() throws {
        var places = (0..<40).map { Coordinate(x: 5000 + Double($0 % 8) * 50, y: 7000 + Double($0 / 8) * 50) }
        places += (0..<20).map { Coordinate(x: 1000 + Double($0 % 5) * 50, y: 900 + Double($0 / 5) * 50) }
        places += (0..<30).map { Coordinate(x: Double($0) * 700, y: Double($0 * 7919 % 20_000)) }
        let found = DensestPlaces.find(2, width: 600, height: 400, among: places)
        #expect(found.count == 2)
        #expect(found[0].count >= 40 && found[1].count >= 20 && found[1].count < 40)
        #expect(found[0].box.contains(places[0]) && found[0].box.contains(places[39]))
        #expect(!found[0].box.overlaps(found[1].box))
    }

    @Test func scatteredPondsHaveNoDensestPlace() {
        let places = (0..<5).map { Coordinate(x: Double($0) * 5000, y: 0) }
        #expect(DensestPlaces.find(3, width: 500, height: 500, among: places).isEmpty)
        #expect(DensestPlaces.find(3, width: 500, height: 500, among: []).isEmpty)
    }
}

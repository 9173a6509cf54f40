import PondPrint
import Testing

struct MapScaleTests {
    // domain.md 2.3: a pond of 26 x 52 m at 1:2,000 is 12.9 x 25.8 mm (its sides rounded there).
    @Test func aTwoMuPondHasTheSizeOfTheTable() throws {
        let scale = try #require(MapScale(denominator: 2000))
        #expect(abs(scale.millimetres(ofMetres: 25.82) - 12.9) < 0.05)
    }

    @Test func aLargerScaleIsGreater() throws {
        #expect(try #require(MapScale(denominator: 2000)) > #require(MapScale(denominator: 25_000)))
    }

    @Test(arguments: [0, -1, Double.nan, .infinity]) func othersAreNone(denominator: Double) {
        #expect(MapScale(denominator: denominator) == nil)
    }
}

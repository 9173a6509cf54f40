import PondModel
import Testing

@Suite struct AreaTotalTests {
    @Test func unknownCapacityGivesNoShare() {
        var total = AreaTotal(area: Identifier(1), year: 2024, untilYear: 2024, ponds: 1, ourKilograms: 500)
        #expect(total.marketShare == nil && total.coverage == nil)
        total.capacityKilograms = 0
        #expect(total.marketShare == nil)
        total.capacityKilograms = 2000
        #expect(total.marketShare == 0.25)
    }

    @Test func coverageIsBySurface() {
        let total = AreaTotal(
            area: Identifier(1), year: 2024, untilYear: 2024, ponds: 9, netSquareMetres: 4000,
            surveyedPonds: 1,
            surveyedSquareMetres: 3000)
        #expect(total.coverage == 0.75 && total.unsurveyedSquareMetres == 1000)
    }

    @Test func theMiddleIsTheMeanOfTheSums() throws {
        var total = AreaTotal(area: Identifier(1), year: 2024, untilYear: 2024)
        #expect(total.middle == nil)
        total.ponds = 2
        total.longitudeSum = 1_191_000_000 + 1_192_000_000
        total.latitudeSum = 348_000_000 + 349_000_000
        let middle = try #require(total.middle)
        #expect(abs(middle.longitude - 119.15) < 1e-9 && abs(middle.latitude - 34.85) < 1e-9)
    }
}

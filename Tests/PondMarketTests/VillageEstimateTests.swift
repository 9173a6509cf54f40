import PondMarket
import Testing

@Suite struct VillageEstimateTests {
    /// 100 mu (66,667 m²) surveyed with 160 t; 50 mu (33,333 m²) not: 80 t × 0.85 = 68 t, to the kilogram.
    @Test func unsurveyedWaterEatsTheMeanOfTheSurveyedTimesTheOccupancy() {
        let found = VillageEstimate.extrapolated(
            unsurveyed: 33_333, surveyed: 66_667, surveyedKilograms: 160_000, occupancy: 0.85)
        let expected = 160_000 * 33_333 / 66_667 * 85 / 100
        #expect(abs((found ?? -1) - expected) <= 1)
    }

    @Test func withoutSurveyedWaterItIsUnknown() {
        #expect(
            VillageEstimate.extrapolated(unsurveyed: 5000, surveyed: 0, surveyedKilograms: 0, occupancy: 0.85)
                == nil)
    }

    @Test func withAllSurveyedItIsZero() {
        #expect(
            VillageEstimate.extrapolated(
                unsurveyed: 0, surveyed: 9000, surveyedKilograms: 500, occupancy: 0.85) == 0)
        #expect(
            VillageEstimate.extrapolated(unsurveyed: 0, surveyed: 0, surveyedKilograms: 0, occupancy: 0.85)
                == 0)
    }

    @Test func surveyedWaterThatEatsNothingMakesTheRestZero() {
        #expect(
            VillageEstimate.extrapolated(
                unsurveyed: 5000, surveyed: 9000, surveyedKilograms: 0, occupancy: 0.85) == 0)
    }
}

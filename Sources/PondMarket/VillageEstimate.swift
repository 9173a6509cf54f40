/// What a village's ponds without figures probably eat.
package enum VillageEstimate {
    /// Kilograms a year of the `unsurveyed` water (m²): the mean of the surveyed water times the part in use.
    /// Zero where all is surveyed, `nil` (unknown) where nothing is.
    package static func extrapolated(
        unsurveyed: Int, surveyed: Int, surveyedKilograms: Int, occupancy: Double
    ) -> Int? {
        if unsurveyed <= 0 { return 0 }
        guard surveyed > 0 else { return nil }
        let kilogramsPerSquareMetre = Double(surveyedKilograms) / Double(surveyed)
        return Int((Double(unsurveyed) * kilogramsPerSquareMetre * occupancy).rounded())
    }
}

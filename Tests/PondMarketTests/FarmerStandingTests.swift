import PondMarket
import PondModel
import Testing

@Suite struct FarmerStandingTests {
    @Test(
        arguments: [
            (5.0, 60.0, 7, true, FarmerStanding.ours), (5, nil, nil, false, .ours), (0, 60, 3, true, .target),
            (nil, 60, 2, true, .target), (nil, 60, 1, true, .rival), (nil, nil, nil, true, .rival),
            (nil, 60, 1, false, .unknown), (nil, nil, nil, false, .unknown), (nil, 0, nil, false, .idle),
        ] as [(Double?, Double?, Int?, Bool, FarmerStanding)])
    func feedStageAndBrandTellWhoseHeIs(
        ours: Double?, feed: Double?, stage: Int?, hasBrand: Bool, standing: FarmerStanding
    ) {
        let found = FarmerStanding(
            ours: ours.map { .tonnes($0) }, feed: feed.map { .tonnes($0) }, stage: stage, hasBrand: hasBrand)
        #expect(found == standing)
        #expect(found.symbol.rawValue == found.rawValue)
    }

    /// Whoever feeds our brand is ours, though nobody has told how much.
    @Test(arguments: [nil, 1, 3]) func ourOwnBrandMakesAFarmerOurs(stage: Int?) {
        let found = FarmerStanding(
            ours: nil, feed: .tonnes(60), stage: stage, hasBrand: true, isBrandOurs: true)
        #expect(found == .ours)
    }
}

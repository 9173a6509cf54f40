import PondGeodesy
import PondModel
import Testing

@Suite struct PolicyTests {
    let policy: Policy

    init() throws { policy = try Policy(yaml: Shipped.text("policy.yaml")) }

    /// The talk of 2022-06-11: 100 km, 10,000 t, 30 %, 2,500 t a head, 12 to 24 months.
    @Test func theMarketIsThatOfTheTalk() {
        #expect(policy.market.maximumDistance == .kilometres(100))
        #expect(policy.market.threshold == .tonnes(10_000))
        #expect(policy.market.levels == [.county, .town, .village])
        #expect(policy.market.minimumShare == 0.3)
        #expect(policy.market.minimumPerCapita == .tonnes(2500))
        #expect(policy.market.warnMonths == 12 && policy.market.limitMonths == 24)
        #expect(policy.market.nearMiss == 0.2 && policy.market.occupancy == 0.85)
        #expect(policy.market.distanceMode == .straight && policy.market.roadFactor == 1.3)
    }

    @Test func theOrganisationIsThatOfTheTalk() {
        #expect(policy.organisation.maximumGroupsPerDepartment == 3)
        #expect(policy.organisation.minimumGroupSize == 3)
        #expect(policy.organisation.minimumTechnicians == 1 && policy.organisation.leaders == 1)
        #expect(policy.service.visitsPerMonth == 3 && policy.service.answerHours == 2)
        #expect(policy.event.minimumDepositRate == 0.4 && policy.event.checklistItems == 11)
        #expect(policy.campaign.names == ["春", "夏", "秋冬"] && policy.campaign.days == 100)
        #expect(policy.meeting.reportDeadlineMinutes == 23 * 60 && policy.meeting.maximumMinutes == 45)
        #expect(policy.meeting.departmentManagerPerMonth == 8 && policy.meeting.generalManagerPerMonth == 4)
    }

    @Test func theSurveyHasTwoRoundsFiveGradesSevenDimensionsAndEightStages() {
        #expect(policy.survey.rounds == 2 && policy.survey.profileGate == 0.8)
        #expect(policy.survey.scaleGrades == ["C1", "C2", "C3", "C4", "C5"])
        #expect(policy.survey.profileDimensions.count == 7)
        #expect(policy.development.stages.count == 8 && policy.development.topSizes == [5, 20])
    }

    /// Dafeng: 36 mu of land hold 25.3 mu of water, 0.70.
    @Test func waterIsCountedByMode() {
        let ratios = policy.capacity.netRatios.reduce(into: [:]) { $0[$1.word] = $1.ratio }
        #expect(ratios == ["小棚": 0.7, "蟹": 0.88, "连片": 0.85, "稻": 1])
        #expect(policy.capacity.defaultNetRatio == 1)
        #expect(abs(policy.capacity.monthShares.reduce(0, +) - 1) < 1e-12)
        #expect(policy.capacity.monthShares[7] == 0.2, "August takes most")
    }

    @Test func theErrorBandsAreByMethod() {
        let bands = policy.capacity.errorBands
        #expect(bands.band(for: .reported) == 0.2 && bands.band(for: .stocking) == 0.25)
        #expect(bands.band(for: .area) == 0.4 && bands.imagery == 0.6)
    }

    @Test func placingAndDatumHaveTheirLimits() {
        #expect(
            policy.placing.nearestVillage == .kilometres(3) && policy.placing.farFromAreas == .kilometres(60))
        #expect(policy.placing.minimumOverlap == 0.5)
        #expect(policy.datum.minimumMatches == 3 && policy.datum.agreement == .metres(100))
        #expect(policy.sheets.maximumError == .metres(50) && policy.sheets.maximumSpan == .kilometres(200))
        #expect(policy.sheets.maximumStretch == 5 && policy.sheets.maximumAreaError == 0.15)
    }

    @Test func aSheetForEverybodyIsSchematic() {
        #expect(policy.print.publicPonds == .blocks && !policy.print.showsPublicBorders)
        #expect(policy.print.publicDetail == .metres(30) && policy.print.publicGrid == .metres(500))
    }

    /// Stores carry the policy of the day they were made.
    @Test func aPolicyFromBeforeSheetsHasTheUsualLimits() throws {
        let text = try Shipped.text("policy.yaml")
        let before = try #require(text.range(of: "\nsheets:")).lowerBound
        let old = try Policy(yaml: String(text[..<before]))
        #expect(old.sheets == .usual && old.print == .usual)
        #expect(policy.sheets == .usual && policy.print == .usual)
    }
}

import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct MatchingTests {
    private static let centre = Position(longitude: 119.124, latitude: 34.84)
    private static let matcher = PondMatcher()

    /// A rectangle of 100 m by 50 m whose middle is moved east and north by metres.
    private static func outline(east: Double = 0, north: Double = 0, width: Double = 100) -> MultiPolygon {
        let middle = moved(centre, east: east, north: north)
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { x, y in
            moved(middle, east: x * width / 2, north: y * 25)
        }
        return MultiPolygon([Polygon(exterior: corners)])
    }

    private static func moved(_ position: Position, east: Double, north: Double) -> Position {
        let onward = Geodesic.destination(from: position, azimuth: 90, length: .metres(east))
        return Geodesic.destination(from: onward, azimuth: 0, length: .metres(north))
    }

    private static func footprint(_ outline: MultiPolygon) -> Footprint {
        Footprint(position: outline.innerPosition ?? centre, boundary: outline, area: outline.area)
    }

    private static func pond(_ number: Int64, code: String? = nil, _ outline: MultiPolygon) -> Pond {
        Pond(
            id: Identifier(number), village: Identifier(100), villagePlacing: .name, code: code,
            position: outline.innerPosition ?? centre, boundary: outline, outlineArea: outline.area)
    }

    private static func row(_ code: String? = nil) -> Observation {
        var row = Observation(place: 1)
        row.code = code
        return row
    }

    @Test func aCodeInItsVillageIsKnownWhateverItsOutline() {
        let known = Self.pond(1, code: "A", Self.outline())
        let match = Self.matcher.decide(
            Self.row("A"), at: Self.footprint(Self.outline(east: 300)), byCode: known, overlapping: [])
        #expect(match == .known(known, by: .code))
        #expect(
            Self.matcher.decide(Self.row("A"), at: nil, byCode: known, overlapping: [])
                == .known(known, by: .code))
    }

    @Test func aCodeFarAwayIsDoubtful() throws {
        let known = Self.pond(1, code: "A", Self.outline())
        let near = Self.matcher.decide(
            Self.row("A"), at: Self.footprint(Self.outline(east: 1999)), byCode: known, overlapping: [])
        #expect(near == .known(known, by: .code))
        let far = Self.matcher.decide(
            Self.row("A"), at: Self.footprint(Self.outline(east: 2100)), byCode: known, overlapping: [])
        guard case .moved(code: "A", let kilometres)? = far.rejection(of: Self.row("A")) else {
            Issue.record("\(far)")
            return
        }
        #expect(abs(kilometres - 2.1) < 0.001)
    }

    @Test func aCodeOnAnotherPondsWaterIsDoubtfulWithBoth() {
        let known = Self.pond(1, code: "A", Self.outline())
        let other = Self.pond(2, code: "B", Self.outline(east: 300))
        let match = Self.matcher.decide(
            Self.row("A"), at: Self.footprint(Self.outline(east: 310)), byCode: known, overlapping: [other])
        #expect(match == .doubtful([known, other]))
    }

    /// A rectangle moved along its width shares the rest: half is enough.
    @Test(arguments: [(0.0, true), (40, true), (49, true), (51, false), (90, false)])
    func halfTheSurfaceInCommonIsTheSamePond(east: Double, isKnown: Bool) {
        let known = Self.pond(1, Self.outline())
        let match = Self.matcher.decide(
            Self.row(), at: Self.footprint(Self.outline(east: east)), byCode: nil, overlapping: [known])
        #expect(match == (isKnown ? .known(known, by: .overlap) : .new))
    }

    @Test func aPointInOneOutlineIsThatPond() {
        let known = Self.pond(1, code: "A", Self.outline())
        let point = Footprint(position: Self.moved(Self.centre, east: 40, north: 20))
        #expect(
            Self.matcher.decide(Self.row(), at: point, byCode: nil, overlapping: [known])
                == .known(known, by: .point))
        let outside = Footprint(position: Self.moved(Self.centre, east: 60, north: 0))
        #expect(Self.matcher.decide(Self.row(), at: outside, byCode: nil, overlapping: [known]) == .new)
    }

    @Test func anOutlineAroundAKnownPointIsThatPond() {
        var known = Self.pond(1, Self.outline())
        known.boundary = nil
        let match = Self.matcher.decide(
            Self.row(), at: Self.footprint(Self.outline()), byCode: nil, overlapping: [known])
        #expect(match == .known(known, by: .point))
    }

    @Test func theSamePointTwiceIsOnePond() {
        var known = Self.pond(1, Self.outline())
        known.boundary = nil
        for (east, isKnown) in [(0.0, true), (0.005, true), (2, false)] {
            let point = Footprint(position: Self.moved(known.position, east: east, north: 0))
            let match = Self.matcher.decide(Self.row(), at: point, byCode: nil, overlapping: [known])
            #expect(match == (isKnown ? .known(known, by: .point) : .new))
        }
    }

    @Test func severalThatFitAreDoubtfulWithAllCodes() throws {
        let west = Self.pond(1, code: "A", Self.outline(east: -50))
        let east = Self.pond(2, code: "B", Self.outline(east: 50))
        let match = Self.matcher.decide(
            Self.row(), at: Self.footprint(Self.outline(width: 200)), byCode: nil, overlapping: [west, east])
        #expect(match == .doubtful([west, east]))
        let words = try #require(match.rejection(of: Self.row())?.words)
        #expect(words.chinese.contains("“A”") && words.chinese.contains("“B”"))
    }

    @Test func anUnknownCodeOnKnownWaterIsItOnlyIfThatHasNoCode() {
        let bare = Self.pond(1, Self.outline())
        let coded = Self.pond(2, code: "B", Self.outline())
        let place = Self.footprint(Self.outline(east: 5))
        #expect(
            Self.matcher.decide(Self.row("N"), at: place, byCode: nil, overlapping: [bare])
                == .known(bare, by: .overlap))
        #expect(
            Self.matcher.decide(Self.row("N"), at: place, byCode: nil, overlapping: [coded])
                == .doubtful([coded]))
        #expect(
            Self.matcher.decide(Self.row(), at: place, byCode: nil, overlapping: [coded])
                == .known(coded, by: .overlap))
    }

    /// Seeded pairs at any turn and distance: the quick way out agrees with the whole intersection.
    @Test func halfTheSurfaceIsJudgedAsByTheWholeIntersection() {
        var random = SeededGenerator(seed: 17)
        var knownCount = 0
        for _ in 0..<2000 {
            let width = Double.random(in: 20...200, using: &random)
            let one = Self.slanted(width: width, turned: .random(in: 0..<180, using: &random), east: 0)
            let two = Self.slanted(
                width: .random(in: 20...200, using: &random), turned: .random(in: 0..<180, using: &random),
                east: .random(in: 0...120, using: &random))
            let match = Self.matcher.decide(
                Self.row(), at: Self.footprint(one), byCode: nil, overlapping: [Self.pond(1, two)])
            #expect((match != .new) == (one.overlap(with: two) >= 0.5))
            if match != .new { knownCount += 1 }
        }
        #expect((300..<1700).contains(knownCount))
    }

    private static func slanted(width: Double, turned degrees: Double, east: Double) -> MultiPolygon {
        let middle = moved(centre, east: east, north: 0)
        let corners = [-60.0, 60, 120, 240, 300].map {
            Geodesic.destination(from: middle, azimuth: -($0 + degrees), length: .metres(width / 2))
        }
        return MultiPolygon([Polygon(exterior: Array(corners.dropLast()) + [corners[0]])])
    }

    @Test func neighboursThatOnlyTouchAreOthers() {
        let neighbour = Self.pond(1, Self.outline(east: 100))
        let match = Self.matcher.decide(
            Self.row(), at: Self.footprint(Self.outline()), byCode: nil, overlapping: [neighbour])
        #expect(match == .new)
    }

    @Test func anUnknownCodeWithoutAPlaceIsRefused() {
        let match = Self.matcher.decide(Self.row("N"), at: nil, byCode: nil, overlapping: [])
        #expect(match == .unplaced)
        #expect(match.rejection(of: Self.row("N")) == .noPosition(.pond))
    }

    // MARK: - Farmers and sites

    private static func farmer(_ number: Int64, _ name: String?, _ phone: String?) -> Farmer {
        Farmer(id: Identifier(number), village: Identifier(100), name: name, phone: phone)
    }

    private static func person(_ name: String?, _ phone: String?) -> Observation {
        var row = Observation(place: 1, kind: .farmer)
        row.farmerName = name
        row.phone = phone
        return row
    }

    @Test func aFarmerIsKnownByPhoneElseByNameInTheVillage() {
        let matcher = FarmerMatcher()
        let wang = Self.farmer(1, "王二", "13800000000")
        let bare = Self.farmer(2, "王二", nil)
        #expect(
            matcher.decide(Self.person("王小二", "13800000000"), byPhone: [wang], byName: []) == .known(wang))
        #expect(matcher.decide(Self.person("王二", nil), byPhone: [], byName: [wang]) == .known(wang))
        #expect(matcher.decide(Self.person("王二", "13900000000"), byPhone: [], byName: [bare]) == .known(bare))
        #expect(matcher.decide(Self.person("王二", "13900000000"), byPhone: [], byName: [wang]) == .new)
        #expect(
            matcher.decide(Self.person("王二", nil), byPhone: [], byName: [wang, bare])
                == .doubtful([wang, bare]))
        #expect(matcher.decide(Self.person("李四", nil), byPhone: [], byName: []) == .new)
        #expect(matcher.decide(Self.person(nil, "13900000000"), byPhone: [], byName: []) == .new)
        #expect(matcher.decide(Self.person(nil, nil), byPhone: [], byName: []) == FarmerMatch.none)
    }

    @Test func aFamilyWithOneNumberIsToldApartByName() {
        let father = Self.farmer(1, "王大", "13800000000")
        let son = Self.farmer(2, "王二", "13800000000")
        let matcher = FarmerMatcher()
        #expect(
            matcher.decide(Self.person("王二", "13800000000"), byPhone: [father, son], byName: [])
                == .known(son))
        #expect(
            matcher.decide(Self.person(nil, "13800000000"), byPhone: [father, son], byName: [])
                == .doubtful([father, son]))
    }

    @Test func aSiteIsKnownByCodeThenPhoneThenNameNearby() {
        let matcher = SiteMatcher()
        var site = Site(
            id: Identifier(1), kind: .dealer, code: "D1", name: "海大经销", phone: "13800000000",
            position: Self.centre)
        var row = Observation(place: 1, kind: .dealer)
        row.name = "海大经销"
        #expect(matcher.decide(row, at: Self.centre, among: [site]) == .known(site))
        #expect(matcher.decide(row, at: Self.moved(Self.centre, east: 3000, north: 0), among: [site]) == .new)
        row.phone = "13900000000"
        #expect(matcher.decide(row, at: Self.centre, among: [site]) == .new)
        row.phone = "13800000000"
        row.name = "海大"
        #expect(
            matcher.decide(row, at: Self.moved(Self.centre, east: 3000, north: 0), among: [site])
                == .known(site))
        row.code = "D2"
        #expect(matcher.decide(row, at: Self.centre, among: [site]) == .new)
        site.code = "D2"
        #expect(matcher.decide(row, at: Self.centre, among: [site]) == .known(site))
    }

    @Test func aNamelessSiteIsKnownByItsPlace() {
        let site = Site(id: Identifier(1), kind: .camp, position: Self.centre)
        let row = Observation(place: 1, kind: .camp)
        #expect(SiteMatcher().decide(row, at: Self.centre, among: [site]) == .known(site))
        #expect(
            SiteMatcher().decide(row, at: Self.moved(Self.centre, east: 5, north: 0), among: [site]) == .new)
    }
}

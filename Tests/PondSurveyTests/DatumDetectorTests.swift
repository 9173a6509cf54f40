import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct DatumDetectorTests {
    /// Known places and where a file in `datum` puts them, each moved by up to `noise` at random.
    private static func detector(_ datum: Datum, count: Int, noise: Length, seed: UInt64 = 1) -> DatumDetector
    {
        var random = SeededGenerator(seed: seed)
        var detector = DatumDetector()
        for number in 0..<count {
            let known = Position(
                longitude: .random(in: 118.9...119.3, using: &random),
                latitude: .random(in: 34.7...35, using: &random))
            let drawn = Geodesic.destination(
                from: known, azimuth: .random(in: 0..<360, using: &random),
                length: noise * Double.random(in: 0...1, using: &random))
            detector.add("pond \(number)", at: datum.coordinate(of: drawn), known: known)
        }
        return detector
    }

    @Test(arguments: Datum.allCases, [3, 4, 50])
    func theFilesDatumIsFound(datum: Datum, count: Int) throws {
        let decision = try Self.detector(datum, count: count, noise: .metres(40)).decision()
        guard case .decided(datum, let evidence) = decision else {
            Issue.record("\(decision)")
            return
        }
        #expect(evidence.pairCount == count)
        #expect(evidence.fits[0].medianResidual < .metres(40))
        // The datums lie 529 m, 744 m and 1,271 m apart at Ganyu.
        #expect(evidence.fits[1].medianResidual > .metres(480))
        for each in Datum.allCases { #expect(evidence.words.chinese.contains(each.title)) }
    }

    /// A place half way between two datums' answers, or far from all, shows nothing.
    @Test(arguments: [(Datum.wgs84, 250.0), (.gcj02, 400), (.bd09, 5000)])
    func anUnclearFitIsLeftOpen(datum: Datum, metres: Double) throws {
        var detector = DatumDetector()
        for number in 0..<10 {
            let known = Village.position(119.1 + Double(number) / 100, 34.84)
            let away = Geodesic.destination(from: known, azimuth: 90, length: .metres(metres))
            detector.add("\(number)", at: datum.coordinate(of: away), known: known)
        }
        guard case .undecided(let why) = try detector.decision() else {
            Issue.record("decided")
            return
        }
        #expect(why.english.contains("--datum wgs84") && why.chinese.contains("--datum wgs84"))
    }

    @Test func twoThingsAreTooFewAndSayTheWaysOut() throws {
        var detector = Self.detector(.gcj02, count: 2, noise: .zero)
        // The same key again is no third thing.
        detector.add("pond 0", at: Rows.ganyu, known: Village.position(119.13, 34.84))
        guard case .undecided(let why) = try detector.decision(claim: .wgs84) else {
            Issue.record("decided")
            return
        }
        #expect(why.english.contains("2 things") && why.english.contains("claims WGS 84"))
    }

    @Test func aClaimAloneProvesNothing() throws {
        guard case .undecided = try DatumDetector().decision(claim: .wgs84) else {
            Issue.record("decided")
            return
        }
    }

    @Test func aClaimThatTheEvidenceContradictsIsRefused() throws {
        let detector = Self.detector(.gcj02, count: 20, noise: .metres(20))
        let error = #expect(throws: SurveyError.self) { try detector.decision(claim: .wgs84) }
        guard case .claimContradicted(.wgs84, .gcj02, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        guard case .decided(.gcj02, _) = try detector.decision(claim: .gcj02) else {
            Issue.record("undecided")
            return
        }
    }

    @Test func projectedMetresFitNoDatum() throws {
        var detector = DatumDetector()
        for number in 0..<5 {
            detector.add(
                "\(number)", at: Coordinate(x: 420_000 + Double(number), y: 3_857_000),
                known: Village.position(119.13, 34.84))
        }
        guard case .undecided = try detector.decision() else {
            Issue.record("decided")
            return
        }
    }

    @Test func oneMisplacedThingDoesNotSpoilTheMedian() throws {
        var detector = Self.detector(.gcj02, count: 9, noise: .metres(10))
        detector.add("slip", at: Coordinate(x: 118, y: 34), known: Village.position(119.13, 34.84))
        guard case .decided(.gcj02, _) = try detector.decision() else {
            Issue.record("undecided")
            return
        }
    }

    // MARK: - Flag and file

    @Test(arguments: [
        (Datum?.none, SourceFrame?.some(.datum(.bd09)), SourceFrame?.some(.datum(.bd09))),
        (.gcj02, nil, .datum(.gcj02)),
        (.gcj02, .datum(.gcj02), .datum(.gcj02)), (nil, nil, .datum(.wgs84)),
        (nil, .crs("EPSG:4549"), .crs("EPSG:4549")),
    ])
    func theFilesWordThenTheFlagThenTheEvidence(file: Datum?, flag: SourceFrame?, frame: SourceFrame?) throws
    {
        let feature = Rows.feature([:], datum: file)
        #expect(try FrameConverter.frame(of: feature, flag: flag, detected: .wgs84) == frame)
    }

    @Test func withoutAnyWordTheFrameIsUnknown() throws {
        #expect(try FrameConverter.frame(of: Rows.feature([:]), flag: nil) == nil)
    }

    @Test(arguments: [SourceFrame.datum(.wgs84), .crs("EPSG:4549")])
    func aFlagAgainstTheFilesOwnWordIsRefused(flag: SourceFrame) {
        let feature = Rows.feature([:], name: "三号塘", datum: .gcj02)
        let conflict = SurveyError.datumConflict(place: 2, name: "三号塘", file: .gcj02, flag: flag.title)
        #expect(throws: conflict) { try FrameConverter.frame(of: feature, flag: flag) }
        #expect(conflict.words.chinese.contains("三号塘") && conflict.words.english.contains("Feature 2"))
    }
}

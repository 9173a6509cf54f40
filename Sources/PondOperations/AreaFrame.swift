import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// In which datum an area file is: its own word, the flag, or the areas that the store already places.
enum AreaFrame {
    static func decide(
        _ file: FeatureFile, _ rows: [AreaRow], flag: SourceFrame?, index: VillageIndex, session: StoreReading
    ) throws -> FrameDecision {
        if let flag {
            return FrameDecision(
                frame: flag, words: Words(zh: "\(flag.title)（参数指定）", en: "\(flag.title), as the flag says"))
        }
        let silent = rows.filter { $0.datum == nil && ($0.point != nil || $0.outline != nil) }
        guard !silent.isEmpty else {
            return FrameDecision(
                frame: nil, words: Words(zh: "文件自带，或没有坐标", en: "the file's own, or no coordinates"))
        }
        let claim = CRSClaim(file.claimedCRS)
        if claim.isProjected {
            throw OperationError.projectedWithoutSystem(file: file.path, claim: file.claimedCRS)
        }
        switch try detector(silent, index, session).decision(claim: claim.datum) {
        case .decided(let datum, let proof):
            return FrameDecision(
                frame: .datum(datum),
                words: Words(
                    zh: "\(datum.title)（比对得出：\(proof.words.chinese)）",
                    en: "\(datum.title), by evidence: \(proof.words.english)"))
        case .undecided(let why): throw OperationError.datumUnknown(file: file.path, why: why)
        }
    }

    /// Points of areas whose code or only name the store places.
    private static func detector(
        _ rows: [AreaRow], _ index: VillageIndex, _ session: StoreReading
    ) throws -> DatumDetector {
        var detector = DatumDetector(try Settling(session).policy.datum)
        let matcher = AreaMatcher(index)
        for row in rows where !detector.isFull {
            guard let point = row.point, case .known(let id) = matcher.match(row),
                let known = try session.area(id)?.place
            else { continue }
            detector.add("\(id.number)", at: point, known: known)
        }
        return detector
    }
}

import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// In what the coordinates of one file are given, and how that is known.
struct FrameDecision: Sendable {
    /// For features that do not say it themselves; `nil` when all do, or none has coordinates.
    let frame: SourceFrame?
    let words: Words

    /// The file's own word, else the flag's, else the evidence of things the store places; else refused.
    static func decide(
        _ file: FeatureFile, flag: SourceFrame?, evidence: DatumEvidenceSource
    ) throws -> FrameDecision {
        if file.isWGS84ByFormat { return try byFormat(file, flag: flag) }
        if let flag { return try byFlag(flag, file, evidence: evidence) }
        let claim = CRSClaim(file.claimedCRS)
        if file.format == .dxf || claim.isProjected {
            throw OperationError.projectedWithoutSystem(file: file.path, claim: file.claimedCRS)
        }
        return try byContent(file, claim: claim.datum, evidence: evidence)
    }

    /// The flag decides, unless things that the store places say clearly that it is wrong.
    private static func byFlag(
        _ flag: SourceFrame, _ file: FeatureFile, evidence: DatumEvidenceSource
    ) throws -> FrameDecision {
        if case .datum(let said) = flag, try evidence.session.pondCount() > 0 {
            let found = try evidence.collect(from: file, enough: 500)
            if case .decided(let datum, let proof) = try found.detector.decision(), datum != said {
                throw OperationError.datumContradicted(
                    file: file.path, words: contradiction(said, datum, proof.words))
            }
        }
        return FrameDecision(
            frame: flag, words: Words(zh: "\(flag.title)（参数指定）", en: "\(flag.title), as the flag says"))
    }

    private static func contradiction(_ said: Datum, _ shown: Datum, _ proof: Words) -> Words {
        Words(
            zh: "参数说是 \(said.title)，已知位置却表明是 \(shown.title)（\(proof.chinese)）。请去掉 --datum，"
                + "或写 --datum \(shown.rawValue)；若是库里的位置错了，先用 pondmap undo 退回带来它们的那次导入。",
            en: "The flag says \(said.title), known places show \(shown.title) (\(proof.english)). Leave out "
                + "--datum, or say --datum \(shown.rawValue); if it is the store that is wrong, first undo the "
                + "import that brought those places.")
    }

    private static func byFormat(_ file: FeatureFile, flag: SourceFrame?) throws -> FrameDecision {
        if let flag, flag != .datum(.wgs84) {
            throw OperationError.datumContradicted(
                file: file.path,
                words: Words(
                    zh: "GPX 总是 WGS 84，参数却说 \(flag.title)；请去掉 --datum。",
                    en: "GPX is always WGS 84, the flag says \(flag.title); leave out --datum."))
        }
        return FrameDecision(
            frame: .datum(.wgs84), words: Words(zh: "WGS 84（GPX 标准）", en: "WGS 84, by the GPX standard"))
    }

    private static func byContent(
        _ file: FeatureFile, claim: Datum?, evidence: DatumEvidenceSource
    ) throws -> FrameDecision {
        let found = try evidence.collect(from: file)
        if found.silent == 0 { return FrameDecision(frame: nil, words: found.ownWords) }
        switch try found.detector.decision(claim: claim) {
        case .decided(let datum, let proof):
            return FrameDecision(
                frame: .datum(datum),
                words: Words(
                    zh: "\(datum.title)（比对得出：\(proof.words.chinese)）",
                    en: "\(datum.title), by evidence: \(proof.words.english)"))
        case .undecided(let why):
            throw OperationError.datumUnknown(file: file.path, why: why)
        }
    }
}

/// What a `.prj` or the like claims.
struct CRSClaim {
    let datum: Datum?
    let isProjected: Bool

    init(_ text: String?) {
        let text = (text ?? "").uppercased()
        isProjected = text.hasPrefix("PROJCS") || text.hasPrefix("PROJCRS") || Self.isProjectedCode(text)
        let isWGS84 = [
            "WGS_1984", "WGS 84", "WGS_84", "WGS84", "EPSG:4326", "CRS84", "4490", "CGCS_2000",
            "CHINA_GEODETIC",
        ]
        .contains { text.contains($0) }
        datum = isWGS84 && !isProjected ? .wgs84 : nil
    }

    /// EPSG codes of geographic systems lie from 4000 to 4999 but for some projected ones of China.
    private static func isProjectedCode(_ text: String) -> Bool {
        guard text.hasPrefix("EPSG:"), let code = Int(text.dropFirst(5)) else { return false }
        return !(4000...4490).contains(code) && code != 4610 && code != 4555
    }
}

import PondGeodesy
import PondModel

/// Finds out in which datum a file is, from things in it whose place the store already knows.
///
/// Nearness is no evidence, since regular blocks of ponds look alike when shifted by one: only things with
/// the same code or the same unique name count.
package struct DatumDetector: Sendable {
    private struct Pair {
        let coordinate: Coordinate
        let known: Position
    }

    private var pairs: [Pair] = []
    private var keys: Set<String> = []

    /// How many different things must agree.
    package var fewestPairs = 3
    /// Outlines are drawn by hand: the best datum need fit no better than this.
    package var largestResidual = Length.metres(60)
    /// How much worse, at least, the second best must be.
    package var margin = Length.metres(150)
    /// As a factor too.
    package var marginFactor = 3.0

    package init() {}

    /// More pairs than this add nothing.
    package var isFull: Bool { pairs.count >= 10_000 }

    package var pairCount: Int { pairs.count }

    /// Adds one thing by its code or unique name; a name that comes again is not counted twice.
    package mutating func add(_ key: String, at coordinate: Coordinate, known: Position) {
        guard !isFull, keys.insert(key).inserted else { return }
        pairs.append(Pair(coordinate: coordinate, known: known))
    }

    /// The datum that fits, or why none can be told. `claim` is what a `.prj` or the like says: it is
    /// checked, and alone proves nothing.
    package func decision(claim: Datum? = nil) throws(SurveyError) -> DatumDecision {
        guard pairs.count >= fewestPairs else { return .undecided(why: tooFew(claim)) }
        let fits = fits()
        guard isClear(fits) else { return .undecided(why: unclear(fits)) }
        let evidence = evidence(fits)
        if let claim, claim != fits[0].datum {
            throw .claimContradicted(claim: claim, evidence: fits[0].datum, evidence.words)
        }
        return .decided(fits[0].datum, evidence)
    }
}

// MARK: - Residuals

extension DatumDetector {
    /// Every datum with the median distance between file and store under it, best first.
    private func fits() -> [DatumEvidence.Fit] {
        Datum.allCases.map { DatumEvidence.Fit(datum: $0, medianResidual: medianResidual(under: $0)) }
            .sorted { $0.medianResidual < $1.medianResidual }
    }

    private func medianResidual(under datum: Datum) -> Length {
        let sorted = pairs.map { residual(of: $0, under: datum) }.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// Degrees that are none (a projected file) fit nowhere.
    private func residual(of pair: Pair, under datum: Datum) -> Length {
        let position = datum.position(of: pair.coordinate)
        return position.isOnEarth ? position.distance(to: pair.known) : .metres(.infinity)
    }

    private func isClear(_ fits: [DatumEvidence.Fit]) -> Bool {
        let best = fits[0].medianResidual
        let second = fits[1].medianResidual
        return best <= largestResidual && second >= best * marginFactor && second >= best + margin
    }

    private func evidence(_ fits: [DatumEvidence.Fit]) -> DatumEvidence {
        DatumEvidence(pairCount: pairs.count, fits: fits)
    }

    private func tooFew(_ claim: Datum?) -> Words {
        let count = pairs.count
        let claimed = claim.map {
            Words(
                zh: "文件自称 \($0.title)，但自称不算证据。",
                en: " The file claims \($0.title), which alone proves nothing.")
        }
        let ways = DatumDecision.waysOut
        return Words(
            zh: "不知道文件是哪种坐标系：只有 \(count) 个对象的塘号或名称在库中有位置，至少要 \(fewestPairs) 个。"
                + (claimed?.chinese ?? "") + ways.chinese,
            en: "The file's datum is unknown: \(count) things in it have a code or name that the store "
                + "places, and it takes \(fewestPairs).\(claimed?.english ?? "") \(ways.english)")
    }

    private func unclear(_ fits: [DatumEvidence.Fit]) -> Words {
        let words = evidence(fits).words
        return Words(
            zh: "看不出文件是哪种坐标系：\(words.chinese)。" + DatumDecision.waysOut.chinese,
            en: "The file's datum cannot be told: \(words.english). \(DatumDecision.waysOut.english)")
    }
}

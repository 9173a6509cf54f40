import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// A sheet's marks linked to the ponds that the store knew by a round.
struct LastRoundLinks {
    private let round: String
    private let marks: SheetMarks
    private let ponds: [Pond]
    private let match: LastRoundMatch

    /// Throws when the round is unknown, when nobody can say of which land the marks are, and when too few of them
    /// name a pond.
    init(_ marks: SheetMarks, of sheet: SurveySheet, round name: String, _ reading: StoreReading) throws {
        guard let round = try reading.round(named: name) else {
            throw SheetError.unknownRound(name, known: try reading.roundNames())
        }
        let number = sheet.id?.number ?? 0
        guard !marks.marks.isEmpty else { throw SheetError.noMarks(sheet: number) }
        let village = try sheet.village ?? Self.village(of: marks, reading)
        guard let village else { throw SheetError.marksOfUnknownVillage(sheet: number) }
        let known = try KnownPonds(round: round.id, sheet: sheet, reading)
        let ponds = try known.around(village)
        let matcher = try Self.matcher(marks, ponds, known)
        guard let match = matcher.match() else {
            throw SheetError.tooFewKnownMarks(
                found: matcher.namedCount, of: marks.marks.count, round: name,
                village: try reading.area(village)?.name ?? "")
        }
        let again = try Self.again(match, marks, known)
        (self.ponds, self.match) = again ?? (ponds, match)
        (self.round, self.marks) = (name, marks)
    }

    private static func matcher(
        _ marks: SheetMarks, _ ponds: [Pond], _ known: KnownPonds
    ) throws -> LastRoundMatcher {
        LastRoundMatcher(
            marks: marks.marks.map { SketchMark(pixel: $0.mark.spot, label: $0.label) },
            ponds: ponds.map { KnownPond(code: $0.code ?? "", position: $0.position) },
            lines: try known.lines(around: ponds.map(\.position)))
    }

    /// The first fit tells which land the page shows: once more with the ponds of just that. Nil where it tells nothing
    /// or links fewer.
    private static func again(
        _ first: LastRoundMatch, _ marks: SheetMarks, _ known: KnownPonds
    ) throws -> (ponds: [Pond], match: LastRoundMatch)? {
        guard let fit = SheetFit(.affine, to: first.controlPoints) else { return nil }
        let places = marks.marks.compactMap { fit.transform.position(of: $0.mark.spot) }
        let ponds = try known.among(places)
        guard let match = try matcher(marks, ponds, known).match(), match.certainCount >= first.certainCount
        else {
            return nil
        }
        return (ponds, match)
    }

    // MARK: - What was found

    /// The marks whose own labels name a pond, beyond doubt.
    var controlPoints: [ControlPoint] {
        match.links.filter(match.isCertain).map { link in
            let (label, code) = (marks.marks[link.mark].label, name(of: ponds[link.pond]))
            return ControlPoint(
                pixel: marks.marks[link.mark].mark.spot, position: ponds[link.pond].position,
                name: label == code ? code : "\(label) = \(code)")
        }
    }

    /// The pond of each number that means one beyond doubt.
    var pondByNumber: [String: Pond] {
        Dictionary(
            match.links.filter(match.isCertain).map { (marks.marks[$0.mark].mark.number, ponds[$0.pond]) }
        ) { first, _ in first }
    }

    /// Why a person has to say which pond a number is: what contradicts the round, or a pond that lies where a number
    /// stands that the round does not know.
    var reasonByNumber: [String: Words] {
        var reasons: [String: Words] = [:]
        for link in match.links where link.basis == .place {
            let code = name(of: ponds[link.pond])
            reasons[marks.marks[link.mark].mark.number] = Words(
                zh: "\(round) 没有这个号；它的位置上是 \(code)，请用 sheet link 说明",
                en: "\(round) does not know the number; \(code) lies there: say which it is with sheet link")
        }
        for (mark, doubt) in match.doubtByMark { reasons[marks.marks[mark].mark.number] = doubt.words }
        return reasons
    }

    /// For people, with names where the store has numbers.
    func answer(_ reading: StoreReading) throws -> LastRoundAnswer {
        var villages: [Identifier<AdminArea>: String] = [:]
        for id in Set(match.links.map { ponds[$0.pond].village }) {
            villages[id] = try reading.area(id)?.name
        }
        let links = match.links.map { link in
            let pond = ponds[link.pond]
            return LastRoundAnswer.Link(
                number: marks.marks[link.mark].mark.number, pond: name(of: pond),
                village: villages[pond.village] ?? "", basis: link.basis, missedMetres: link.missedMetres,
                isCertain: match.isCertain(link))
        }
        let linked = Set(match.links.map(\.mark))
        let loose = marks.marks.indices.filter { !linked.contains($0) }.map { marks.marks[$0].mark.number }
        return LastRoundAnswer(
            round: round, links: links, doubts: match.doubts, loose: loose, unread: marks.unread)
    }

    private func name(of pond: Pond) -> String { pond.code ?? "#\(pond.id?.number ?? 0)" }

    /// The village in which most codes of the marks are known; `nil` where there is no single one.
    private static func village(
        of marks: SheetMarks, _ reading: StoreReading
    ) throws -> Identifier<AdminArea>? {
        var counts: [Identifier<AdminArea>: Int] = [:]
        for mark in marks.marks {
            for village in Set(try reading.ponds(code: mark.label).map(\.village)) {
                counts[village, default: 0] += 1
            }
        }
        guard let most = counts.values.max(), counts.values.count(where: { $0 == most }) == 1 else {
            return nil
        }
        return counts.first { $0.value == most }?.key
    }
}

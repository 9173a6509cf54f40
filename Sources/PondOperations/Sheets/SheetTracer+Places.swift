import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// Whose a mark is, how big, and what it may change: a sketch says who, surveys and imagery say where.
extension SheetTracer {
    /// The drawn outline where its area can be trusted; else its place alone, and a word about it.
    func judge(
        _ drawn: Footprint?, _ mark: TracedMark, _ observation: inout Observation, _ row: inout SheetMark
    ) -> Footprint? {
        guard let drawn, let outline = drawn.boundary, let area = drawn.area else { return drawn }
        if drawn.isRepaired {
            observation.remarks.append(OutlineWords.crossed(hasReported: observation.reportedArea != nil))
            return drawn.withoutOutline
        }
        if let error = mark.error {
            row.areaShare = OutlineError.share(of: outline, area: area, error: error)
        }
        let limit = settling.policy.sheets.maximumAreaError
        if let share = row.areaShare, share <= limit {
            row.usesOutline = true
            return drawn
        }
        observation.remarks.append(
            OutlineWords.areaNotTaken(
                share: row.areaShare, limit: limit, hasReported: observation.reportedArea != nil)
        )
        return drawn.withoutOutline
    }

    /// The pond of a number that has one already, by hand, since it was first traced, or by what an earlier round
    /// knows. A code says more than the first tracing.
    func pond(
        of mark: TracedMark, assignedBy before: SheetMark?, _ observation: Observation
    ) throws -> Pond? {
        guard observation.kind == .pond else { return nil }
        if before?.link == .hand, let id = before?.pond { return try session.pond(id) }
        if let known = pondByNumber[mark.number]?.id { return try session.pond(known) }
        guard before?.link == .made, observation.code == nil, let id = before?.pond else { return nil }
        return try session.pond(id)
    }

    /// A point without a code, with several known ponds (or one beside it) within its error, may be any of them:
    /// a person has to say. Ponds of this sheet's other numbers are other ponds.
    func doubt(
        about observation: Observation, at drawn: Footprint?, within error: Length?
    ) throws -> RejectedReason? {
        guard observation.kind == .pond, observation.code == nil, let drawn, drawn.boundary == nil else {
            return nil
        }
        let own = Set(try session.marks(of: id).compactMap(\.pond))
        let reach = error ?? .zero
        let near = try session.ponds(intersecting: BoundingBox(drawn.position).widened(by: reach))
            .filter { $0.id.map { !own.contains($0) } ?? true }
            .filter { $0.boundary?.isWithin(reach, of: drawn.position) ?? true }
        guard let first = near.first else { return nil }
        if near.count == 1, first.boundary?.contains(drawn.position) == true { return nil }
        return .doubtful(
            mine: nil, known: near.prefix(5).map { $0.code.map { "“\($0)”" } ?? "#\($0.id?.number ?? 0)" })
    }

    /// What a sketch may say of a known pond's shape: all of it where a sketch has placed the pond; an outline, where
    /// only a sketch has drawn one and it holds the known position, which stays; else nothing.
    func reshaped(_ pond: Pond, _ drawn: Footprint?) throws -> Footprint? {
        guard let id = pond.id, var drawn else { return nil }
        if try !session.isFromSheet(.position, of: id) {
            guard let outline = drawn.boundary, outline.contains(pond.position) else { return nil }
            guard try pond.boundary == nil || session.isFromSheet(.boundary, of: id) else { return nil }
            drawn.position = pond.position
        }
        givesOutline = drawn.boundary != nil
        return drawn
    }

    /// A place that only a sketch has given, or none.
    func mayMove(_ farmer: Farmer) throws -> Bool {
        guard farmer.position != nil, let id = farmer.id else { return true }
        return try session.isFromSheet(id)
    }

    func mayMove(_ site: Site) throws -> Bool {
        guard let id = site.id else { return true }
        return try session.isFromSheet(id)
    }
}

import PondGeodesy
import PondModel
import PondStore
import PondSurvey

extension SurveyImporter {
    typealias Taken = (SurveyReport.Outcome, village: Identifier<AdminArea>?)

    /// One pond by the usual way: its village, the known pond it is, its farmer, its season.
    func takePond(_ observation: Observation, _ footprint: Footprint?) throws -> Taken {
        if let assigned { return try take(observation, footprint, as: assigned) }
        let placing = try village(of: observation, at: footprint?.position)
        let match = try match(observation, footprint, in: placing.village)
        if let reason = match.rejection(of: observation) { throw reason }
        if case .known(let old, _) = match {
            let new = old.merged(with: observation, at: try reshaping(old, footprint), in: placing)
            try refuseContradiction(observation, to: old, becoming: new)
        }
        let people = peopleChanged
        let farmer = try farmer(of: observation, in: placing.village)
        guard case .known(let old, _) = match else {
            return (try add(observation, footprint, placing, farmer), placing.village)
        }
        let new = old.merged(
            with: observation, at: try reshaping(old, footprint), in: placing, farmer: farmer)
        return (try put(new, for: old, observation, isChanged: peopleChanged > people), new.village)
    }

    /// The pond that a person named, whatever the row's place: it keeps its village and its code.
    private func take(_ observation: Observation, _ footprint: Footprint?, as old: Pond) throws -> Taken {
        let people = peopleChanged
        let farmer = try farmer(of: observation, in: old.village)
        let new = old.merged(with: observation, at: try reshaping(old, footprint), in: nil, farmer: farmer)
        return (try put(new, for: old, observation, isChanged: peopleChanged > people), new.village)
    }

    private func put(
        _ new: Pond, for old: Pond, _ observation: Observation, isChanged: Bool
    ) throws -> SurveyReport.Outcome {
        guard let id = old.id else { preconditionFailure("a known pond has its id") }
        if new != old { try session.update(new) }
        let hasNewSeason = try takeSeason(observation, of: id)
        // A person's link of a mark to a pond belongs to no round.
        if !request.round.isEmpty { try session.noteVisit(of: id, in: round()) }
        note(.pond(id, isNew: false))
        return new != old || hasNewSeason || isChanged ? .changed : .unchanged
    }

    private func match(
        _ observation: Observation, _ footprint: Footprint?, in village: Identifier<AdminArea>
    ) throws -> PondMatch {
        let byCode = try observation.code.flatMap { try session.pond(village: village, code: $0) }
        let near = byCode == nil ? try footprint.map { try session.ponds(intersecting: $0.box) } ?? [] : []
        return matcher.decide(observation, at: footprint, byCode: byCode, overlapping: near)
    }

    private var matcher: PondMatcher {
        var matcher = PondMatcher()
        matcher.smallestOverlap = settling.policy.placing.minimumOverlap
        return matcher
    }

    private func add(
        _ observation: Observation, _ footprint: Footprint?, _ placing: Placing, _ farmer: Identifier<Farmer>?
    ) throws -> SurveyReport.Outcome {
        guard let footprint else { throw RejectedReason.noPosition(.pond) }
        let id = try session.insert(
            Pond(observation, at: footprint, in: placing, farmer: farmer), round: round())
        _ = try takeSeason(observation, of: id)
        note(.pond(id, isNew: true))
        return .new
    }

    /// Whether the pond's season changed.
    private func takeSeason(_ observation: Observation, of pond: Identifier<Pond>) throws -> Bool {
        guard observation.hasSeasonFigures, let year = observation.year else { return false }
        let old = try session.season(of: pond, year: year)
        let new = old?.merged(with: observation) ?? PondSeason(year: year, observation)
        guard new != old else { return false }
        try session.put(new, of: pond)
        return true
    }

    // MARK: - Village

    /// The village a row belongs to, and how it was found.
    func village(of observation: Observation, at position: Position?) throws -> Placing {
        let result = placer.place(observation, at: position)
        // A store that fails meanwhile has rolled everything back: nothing may be written after that.
        if let failure = outlines.failure { throw failure }
        let placing = try result.get()
        for words in placing.remarks { remark(words, observation) }
        return placing
    }
}

extension StoreReading {
    /// Areas of any level whose outline holds the position.
    func areas(holding position: Position) throws -> [Identifier<AdminArea>] {
        try areaBoundaries(intersecting: BoundingBox(position))
            .filter { $0.boundary?.contains(position) ?? false }.map(\.id)
    }
}

extension PlacingLimits {
    /// The limits of the store's policy.
    init(_ policy: Policy.Placing) {
        self.init(nearestVillage: policy.nearestVillage, farFromAreas: policy.farFromAreas)
    }
}

extension Footprint {
    /// The box of the outline or the position, and about a metre more: points match within a metre.
    var box: BoundingBox {
        var box = boundary?.box ?? BoundingBox(position)
        box.west -= Self.metreInDegrees
        box.south -= Self.metreInDegrees
        box.east += Self.metreInDegrees
        box.north += Self.metreInDegrees
        return box
    }

    private static let metreInDegrees = 1.2e-5
}

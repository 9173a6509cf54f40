import PondGeodesy
import PondModel
import PondStore
import PondSurvey

extension SurveyImporter {
    /// The farmer a pond's row names: known, or new in the village. `nil` when it names nobody.
    func farmer(of observation: Observation, in village: Identifier<AdminArea>) throws -> Identifier<Farmer>?
    {
        switch try farmerMatch(observation, in: village) {
        case .none: return nil
        case .new:
            peopleChanged += 1
            let id = try session.insert(Farmer(observation, at: nil, in: village))
            meet(.farmer(id.number))
            return id
        case .known(let old):
            let new = try agreed(old, old.merged(with: observation, at: nil, in: nil), observation)
            if new != old {
                peopleChanged += 1
                try session.update(new)
            }
            if let id = old.id { meet(.farmer(id.number)) }
            return old.id
        case .doubtful(let farmers):
            throw RejectedReason.farmerDoubtful(
                name: observation.farmerName ?? observation.phone ?? "", count: farmers.count)
        }
    }

    /// A row about a farmer himself, with his own total of feed.
    func takeFarmer(_ observation: Observation, _ footprint: Footprint?) throws -> Taken {
        let (match, place) = try knownFarmer(observation, at: footprint?.position)
        switch match {
        case .none: throw RejectedReason.nobodyNamed
        case .doubtful(let farmers):
            throw RejectedReason.farmerDoubtful(
                name: observation.farmerName ?? observation.phone ?? "", count: farmers.count)
        case .new:
            guard let place else { throw RejectedReason.noPosition(.farmer) }
            let id = try session.insert(Farmer(observation, at: footprint, in: place.village))
            _ = try takeFarmerSeason(observation, of: id)
            note(.farmer(id, isNew: true))
            return (.new, place.village)
        case .known(let old):
            guard let id = old.id else { return (.unchanged, old.village) }
            let moved = try movesFarmer(old) ? footprint : nil
            let new = old.merged(with: observation, at: moved, in: place?.village)
            if hasMet(.farmer(id.number)) {
                try refuse(try contradictions(observation, to: old, becoming: new), title: old.name)
            }
            if new != old { try session.update(new) }
            let hasNewSeason = try takeFarmerSeason(observation, of: id)
            note(.farmer(id, isNew: false))
            return (new != old || hasNewSeason ? .changed : .unchanged, old.village)
        }
    }

    /// By phone without a village, else within the village the row belongs to.
    private func knownFarmer(
        _ observation: Observation, at position: Position?
    ) throws -> (FarmerMatch, Placing?) {
        let byPhone = try observation.phone.map { try session.farmers(phone: $0) } ?? []
        if !byPhone.isEmpty {
            return (FarmerMatcher().decide(observation, byPhone: byPhone, byName: []), nil)
        }
        let place = try village(of: observation, at: position)
        return (try farmerMatch(observation, in: place.village), place)
    }

    private func contradictions(
        _ observation: Observation, to old: Farmer, becoming new: Farmer
    ) throws -> [Words] {
        guard let id = old.id else { return [] }
        let season = try session.seasons(of: id).first { $0.year == observation.year }
        return old.contradictions(in: new)
            + (season.map { $0.contradictions(in: $0.merged(with: observation)) } ?? [])
    }

    func farmerMatch(
        _ observation: Observation, in village: Identifier<AdminArea>
    ) throws -> FarmerMatch {
        guard observation.namesFarmer else { return .none }
        let byPhone = try observation.phone.map { try session.farmers(phone: $0) } ?? []
        let byName = try observation.farmerName.map { try session.farmers(name: $0, village: village) } ?? []
        return FarmerMatcher().decide(observation, byPhone: byPhone, byName: byName)
    }

    private func takeFarmerSeason(_ observation: Observation, of farmer: Identifier<Farmer>) throws -> Bool {
        guard observation.feed != nil || observation.ourFeed != nil, let year = observation.year else {
            return false
        }
        let old = try session.seasons(of: farmer).first { $0.year == year }
        guard let new = old?.merged(with: observation) ?? FarmerSeason(year: year, observation), new != old
        else {
            return false
        }
        try session.put(new, of: farmer)
        return true
    }

    // MARK: - Sites

    /// A dealer, competitor, outlet or camp: known by code, phone or name nearby, else by its place.
    func takeSite(_ observation: Observation, _ footprint: Footprint?) throws -> Taken {
        guard let kind = observation.kind.siteKind, let footprint else {
            throw RejectedReason.noPosition(observation.kind)
        }
        let village = try villageIfAny(of: observation, at: footprint.position)
        switch SiteMatcher().decide(observation, at: footprint.position, among: try session.sites(kind: kind))
        {
        case .doubtful(let sites):
            throw RejectedReason.doubtful(
                mine: observation.code, known: sites.map { $0.name ?? $0.code ?? "" })
        case .new:
            if let site = Site(observation, at: footprint, in: village) {
                note(.site(try session.insert(site), isNew: true))
            }
            return (.new, village)
        case .known(let old):
            let moves = try movesSite(old)
            let new = old.merged(
                with: observation, at: moves ? footprint : nil, in: moves ? village : old.village ?? village)
            if let id = old.id, hasMet(.site(id.number)) {
                try refuse(old.contradictions(in: new), title: old.name ?? old.code)
            }
            if new != old { try session.update(new) }
            if let id = old.id { note(.site(id, isNew: false)) }
            return (new != old ? .changed : .unchanged, new.village)
        }
    }

    /// A shop may stand in a town without a village of its own: it is kept without one. Far from every area it
    /// is a mistake like any other.
    private func villageIfAny(of observation: Observation, at position: Position) throws -> Identifier<
        AdminArea
    >? {
        do {
            return try village(of: observation, at: position).village
        } catch let reason as RejectedReason {
            if case .farFromAreas = reason { throw reason }
            return nil
        }
    }
}

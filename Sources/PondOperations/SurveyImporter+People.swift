import PondGeodesy
import PondModel
import PondStore
import PondSurvey

extension SurveyImporter {
    /// The farmer a pond's row names: known, or new in the village. `nil` when it names nobody.
    func farmer(of observation: Observation, in village: Identifier<AdminArea>) throws -> Identifier<Farmer>? {
        switch try farmerMatch(observation, in: village) {
        case .none: return nil
        case .new:
            return try session.insert(SurveyMerge.farmer(named: observation, in: village))
        case .known(let old):
            let new = SurveyMerge.farmer(old, namedBy: observation)
            if new != old { try session.update(new) }
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
            let id = try session.insert(SurveyMerge.farmer(observation, footprint, in: place.village))
            _ = try takeFarmerSeason(observation, of: id)
            return (.new, place.village)
        case .known(let old):
            guard let id = old.id else { return (.unchanged, old.village) }
            let new = SurveyMerge.farmer(old, with: observation, footprint)
            if new != old { try session.update(new) }
            let hasNewSeason = try takeFarmerSeason(observation, of: id)
            return (new != old || hasNewSeason ? .changed : .unchanged, old.village)
        }
    }

    /// By phone without a village, else within the village the row belongs to.
    private func knownFarmer(
        _ observation: Observation, at position: Position?
    ) throws -> (FarmerMatch, Placing?) {
        let byPhone = try observation.phone.map { try session.farmers(phone: $0) } ?? []
        if !byPhone.isEmpty { return (FarmerMatcher().decide(observation, byPhone: byPhone, byName: []), nil) }
        let place = try village(of: observation, at: position)
        return (try farmerMatch(observation, in: place.village), place)
    }

    private func farmerMatch(
        _ observation: Observation, in village: Identifier<AdminArea>
    ) throws -> FarmerMatch {
        guard observation.namesFarmer else { return .none }
        let byPhone = try observation.phone.map { try session.farmers(phone: $0) } ?? []
        let byName = try observation.farmerName.map { try session.farmers(name: $0, village: village) } ?? []
        return FarmerMatcher().decide(observation, byPhone: byPhone, byName: byName)
    }

    private func takeFarmerSeason(_ observation: Observation, of farmer: Identifier<Farmer>) throws -> Bool {
        guard observation.feed != nil || observation.ourFeed != nil, let year = observation.year else { return false }
        let old = try session.season(of: farmer, year: year)
        let new = SurveyMerge.farmerSeason(old, year: year, with: observation)
        guard new != old else { return false }
        try session.put(new, of: farmer)
        return true
    }

    // MARK: - Sites

    /// A dealer, competitor, outlet or camp: known by code, else by name within its kind, else by its place.
    func takeSite(_ observation: Observation, _ footprint: Footprint?) throws -> Taken {
        guard let kind = observation.kind.siteKind else { throw RejectedReason.nobodyNamed }
        let village = try? village(of: observation, at: footprint?.position).village
        guard let old = try knownSite(observation, kind, at: footprint?.position), old.id != nil else {
            guard let footprint else { throw RejectedReason.noPosition(observation.kind) }
            _ = try session.insert(SurveyMerge.site(observation, kind, at: footprint.position, village: village))
            return (.new, village)
        }
        let new = SurveyMerge.site(old, with: observation, at: footprint?.position, village: village)
        if new != old { try session.update(new) }
        return (new != old ? .changed : .unchanged, new.village)
    }

    private func knownSite(_ observation: Observation, _ kind: Site.Kind, at position: Position?) throws -> Site? {
        let sites = try session.sites(kind: kind)
        return SiteMatcher().decide(observation, at: position, known: sites)
    }
}

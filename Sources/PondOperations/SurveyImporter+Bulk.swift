import PondModel
import PondStore
import PondSurvey

extension SurveyImporter {
    /// Loads the clear cases of a file by the bulk loader, and the rest by the usual way afterwards.
    ///
    /// Clear is a pond with an outline, a village found without a remark, and no pond of the same
    /// file that it may be: its code is new in its village and it lies apart from all before it.
    func takeInBulk(_ rows: PreparedRows) throws {
        var later: [PreparedRows.Row] = []
        var grid = NeighbourGrid()
        var codes = Set<VillageCode>()
        try session.bulkLoad(round: self.round(), occupancy: settling.policy.market.occupancy) { loader in
            try rows.forEachBatch { batch in
                for row in batch where try !takeIfClear(row, loader, &grid, &codes) { later.append(row) }
            }
        }
        for row in later { try take(row) }
    }

    struct VillageCode: Hashable {
        let village: Identifier<AdminArea>
        let code: String
    }

    private func takeIfClear(
        _ row: PreparedRows.Row, _ loader: BulkLoader, _ grid: inout NeighbourGrid,
        _ codes: inout Set<VillageCode>
    ) throws -> Bool {
        guard case .usable(let observation, let footprint?) = row, observation.kind == .pond,
            case .success(let place) = placer.place(observation, at: footprint.position),
            place.remarks.isEmpty
        else { return false }
        if let code = observation.code, codes.contains(VillageCode(village: place.village, code: code)) {
            return false
        }
        if grid.addUnlessNear(footprint.position, footprint.boundary) { return false }
        if let code = observation.code { codes.insert(VillageCode(village: place.village, code: code)) }
        do {
            let farmer = try farmer(of: observation, in: place.village)
            let pond = Pond(observation, at: footprint, in: place, farmer: farmer)
            try append(pond, observation, to: loader)
            count(.new, observation, village: place.village)
        } catch let reason as RejectedReason {
            reject(observation.place, .pond, reason)
        }
        return true
    }

    private func append(_ pond: Pond, _ observation: Observation, to loader: BulkLoader) throws {
        let ownNet = settling.evaluate(pond, nil, nil).netSquareMetres
        guard observation.hasSeasonFigures, let year = observation.year else {
            return _ = try loader.append(pond, season: nil, netSquareMetres: ownNet)
        }
        var season = PondSeason(year: year, observation)
        let (net, demand) = settling.evaluate(pond, season, nil)
        season.demand = demand
        _ = try loader.append(pond, season: season, netSquareMetres: ownNet, inSeason: net)
    }
}

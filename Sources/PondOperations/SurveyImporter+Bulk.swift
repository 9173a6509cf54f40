import PondModel
import PondStore
import PondSurvey

extension SurveyImporter {
    /// Loads the clear cases of a file by the bulk loader, and the rest by the usual way afterwards.
    func takeInBulk(_ rows: PreparedRows) throws {
        var rows = rows
        rows.clearing = ClearPonds.Setting(
            villages: villages, limits: PlacingLimits(settling.policy.placing), settling: settling,
            hasAreaOutlines: try session.hasAreaOutlines())
        var later: [PreparedRows.Row] = []
        try session.bulkLoad(round: self.round(), occupancy: settling.policy.market.occupancy) { loader in
            try rows.forEachBatch { batch in
                for row in batch {
                    if case .clear(let pond) = row { try take(pond, loader) } else { later.append(row) }
                }
            }
        }
        for row in later { try take(row) }
    }

    private func take(_ clear: ClearPond, _ loader: BulkLoader) throws {
        do {
            var pond = clear.pond
            if let observation = clear.observation { pond.farmer = try farmer(of: observation, in: pond.village) }
            try loader.append(
                pond, season: clear.season, netSquareMetres: clear.netSquareMetres, inSeason: clear.seasonSquareMetres)
            count(.new, .pond, place: clear.place, village: pond.village, remarks: clear.remarks)
        } catch let reason as RejectedReason {
            reject(clear.place, .pond, reason)
        }
    }
}

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
                note(unknownColumns: batch.unknownColumns)
                try take(batch.clear, loader)
                later += batch.rows
            }
            rows.progress(.finishing)
        }
        for row in later { try take(row) }
    }

    private func take(_ clear: ClearBatch, _ loader: BulkLoader) throws {
        var rows = clear.rows
        for (index, observation) in clear.people {
            do {
                rows.assign(try farmer(of: observation, in: rows.village(of: index)), to: index)
            } catch let reason as RejectedReason {
                rows.drop(index)
                reject(observation.place, .pond, reason)
            }
        }
        try loader.append(rows)
        for (village, ponds) in rows.villageRuns { countNewPonds(ponds, in: village) }
        for (index, place, words) in clear.remarks where !rows.isDropped(index) { remark(words, at: place) }
    }
}

import GRDB
import PondModel

/// How the capacity model sees a pond in a season: its net water and what it eats. The pond comes without its
/// outline, of which only the area counts. Without a season it is the water of a pond of which nothing else
/// is known; with a share, what the farmer's own total leaves for the pond.
package typealias PondEvaluator = (Pond, PondSeason?, FarmerShare?) -> (netSquareMetres: Int, demand: Demand?)

extension StoreSession {
    /// Finds the demand of every pond that changed, shares out what farmers say of all their ponds together,
    /// and brings the totals of villages, towns and counties up to date.
    ///
    /// Called before anything was written in this change, it settles the edits of another program; what
    /// follows from them is then logged as theirs, so that undoing this change does not touch it.
    package func settle(occupancy: Double, evaluate: @escaping PondEvaluator) throws {
        try areaWriter.finish()
        let isForeign = try !hasMarkedAll && !hasLogged()
        if isForeign { try setBatch(nil) }
        let marks = try Marks(database)
        if isForeign && !marks.isEmpty { hasSettledMore = true }
        var settling = PondSettling(self, evaluate: evaluate)
        try settling.run(marks)
        var areas = settling.changedVillages.union(marks.areas)
        if try takeOccupancy(occupancy) { areas.formUnion(try areasWithPonds()) }
        if try TotalKeeper(self, occupancy: occupancy).renew(areas) { hasSettledMore = true }
        try database.execute(sql: "DELETE FROM dirty")
        if isForeign { try setBatch(batch) }
    }

    /// Marks every pond, so that the next `settle` evaluates all: after a new policy or new coefficients.
    package func markAllForSettling() throws {
        hasMarkedAll = true
        try database.execute(sql: "INSERT OR IGNORE INTO dirty SELECT 'pond', id FROM pond")
    }

    private func setBatch(_ batch: Int64?) throws {
        try database.execute(sql: "UPDATE currentBatch SET batchID = ?", arguments: [batch])
    }

    /// Keeps the occupancy with the totals made by it; whether it is another than before.
    private func takeOccupancy(_ occupancy: Double) throws -> Bool {
        try database.execute(
            sql: "UPDATE store SET occupancy = ?1 WHERE occupancy IS NOT ?1", arguments: [occupancy])
        return database.changesCount > 0
    }

    private func areasWithPonds() throws -> [Int64] {
        try Int64.fetchAll(database, sql: "SELECT DISTINCT villageID FROM pond")
    }
}

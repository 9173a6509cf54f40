/// The triggers that hold a season to its pond or farmer: none without its owner, and none left behind.
enum SeasonTriggers {
    static let sql =
        triggers(season: "pondSeason", key: "pondID", owner: "pond")
        + triggers(season: "farmerSeason", key: "farmerID", owner: "farmer")

    /// Seasons go before their owner, so that the change log brings the owner back first.
    private static func triggers(season: String, key: String, owner: String) -> String {
        """
        CREATE TRIGGER owner_insert_\(season) BEFORE INSERT ON \(season)
            WHEN NOT EXISTS (SELECT 1 FROM \(owner) WHERE id = NEW.\(key)) BEGIN
            SELECT RAISE(ABORT, '\(season).\(key) names no \(owner)');
        END;
        CREATE TRIGGER owner_update_\(season) BEFORE UPDATE OF \(key) ON \(season)
            WHEN NOT EXISTS (SELECT 1 FROM \(owner) WHERE id = NEW.\(key)) BEGIN
            SELECT RAISE(ABORT, '\(season).\(key) names no \(owner)');
        END;
        CREATE TRIGGER owner_delete_\(owner) BEFORE DELETE ON \(owner) BEGIN
            DELETE FROM \(season) WHERE id BETWEEN OLD.id * 10000 AND OLD.id * 10000 + 9999;
        END;

        """
    }
}

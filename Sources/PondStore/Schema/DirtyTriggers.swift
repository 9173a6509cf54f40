/// The triggers that note which ponds, farmers and areas must be settled. They watch the columns that people
/// write; what `settle` writes itself marks nothing.
enum DirtyTriggers {
    static let sql = ponds + seasons + farmers + areas

    /// Notes a row once. `INSERT OR IGNORE` would not do: the conflict clause of the statement that fires the
    /// trigger takes its place.
    private static func mark(_ kind: String, _ id: String, when condition: String = "1") -> String {
        """
        INSERT INTO dirty SELECT '\(kind)', \(id)
            WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM dirty WHERE kind = '\(kind)' AND id = \(id));
        """
    }

    /// No batch runs: it is another program that writes.
    private static let isForeign = "(SELECT batchID FROM currentBatch) IS NULL"

    private static let hasLeftFarmer = "OLD.farmerID IS NOT NULL AND OLD.farmerID IS NOT NEW.farmerID"

    private static let ponds = """
        CREATE TRIGGER dirty_insert_pond AFTER INSERT ON pond BEGIN
        \(mark("pond", "NEW.id"))
        \(mark("outline", "NEW.id", when: isForeign))
        END;
        CREATE TRIGGER dirty_update_pond AFTER UPDATE OF id, villageID, outlineSquareMetres,
            reportedSquareMetres, netSquareMetres, farmerID, position, boundary ON pond BEGIN
        \(mark("pond", "NEW.id"))
        \(mark("area", "OLD.villageID"))
        \(mark("area", "NEW.villageID"))
        \(mark("farmer", "OLD.farmerID", when: hasLeftFarmer))
        \(mark("outline", "NEW.id", when: isForeign))
        END;
        CREATE TRIGGER dirty_delete_pond AFTER DELETE ON pond BEGIN
        \(mark("area", "OLD.villageID"))
        \(mark("farmer", "OLD.farmerID", when: "OLD.farmerID IS NOT NULL"))
        END;

        """

    private static let seasons = """
        CREATE TRIGGER dirty_insert_pondSeason AFTER INSERT ON pondSeason BEGIN
        \(mark("pond", "NEW.pondID"))
        END;
        CREATE TRIGGER dirty_update_pondSeason AFTER UPDATE OF id, pondID, year, species, mode,
            yieldKilogramsPerMu, feedKilograms, ourKilograms, stockCount, stockGrams, harvestGrams,
            survival ON pondSeason BEGIN
        \(mark("pond", "OLD.pondID"))
        \(mark("pond", "NEW.pondID"))
        END;
        CREATE TRIGGER dirty_delete_pondSeason AFTER DELETE ON pondSeason BEGIN
        \(mark("pond", "OLD.pondID"))
        END;

        """

    private static let farmers = """
        CREATE TRIGGER dirty_insert_farmerSeason AFTER INSERT ON farmerSeason BEGIN
        \(mark("farmer", "NEW.farmerID"))
        END;
        CREATE TRIGGER dirty_update_farmerSeason AFTER UPDATE ON farmerSeason BEGIN
        \(mark("farmer", "OLD.farmerID"))
        \(mark("farmer", "NEW.farmerID"))
        END;
        CREATE TRIGGER dirty_delete_farmerSeason AFTER DELETE ON farmerSeason BEGIN
        \(mark("farmer", "OLD.farmerID"))
        END;

        """

    private static let areas = """
        CREATE TRIGGER dirty_update_area AFTER UPDATE OF id, parentID ON area
            WHEN OLD.parentID IS NOT NEW.parentID OR OLD.id <> NEW.id BEGIN
        \(mark("area", "NEW.id"))
        \(mark("area", "OLD.parentID", when: "OLD.parentID IS NOT NULL"))
        END;
        CREATE TRIGGER dirty_delete_area AFTER DELETE ON area WHEN OLD.parentID IS NOT NULL BEGIN
        \(mark("area", "OLD.parentID"))
        END;

        """
}

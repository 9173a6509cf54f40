/// The triggers that note which ponds, farmers and areas must be settled. They watch the columns that people
/// write; what `settle` writes itself marks nothing.
enum DirtyTriggers {
    static let sql = ponds + seasons + farmers + areas

    private static let ponds = """
        CREATE TRIGGER dirty_insert_pond AFTER INSERT ON pond BEGIN
            INSERT INTO dirty VALUES ('pond', NEW.id) ON CONFLICT DO NOTHING;
            INSERT INTO dirty SELECT 'outline', NEW.id FROM currentBatch WHERE batchID IS NULL ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_update_pond AFTER UPDATE OF id, villageID, outlineSquareMetres, reportedSquareMetres,
            netSquareMetres, farmerID, position, boundary ON pond BEGIN
            INSERT INTO dirty VALUES ('pond', NEW.id), ('area', OLD.villageID), ('area', NEW.villageID) ON CONFLICT DO NOTHING;
            INSERT INTO dirty SELECT 'farmer', OLD.farmerID
                WHERE OLD.farmerID IS NOT NULL AND OLD.farmerID IS NOT NEW.farmerID ON CONFLICT DO NOTHING;
            INSERT INTO dirty SELECT 'outline', NEW.id FROM currentBatch WHERE batchID IS NULL ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_delete_pond AFTER DELETE ON pond BEGIN
            INSERT INTO dirty VALUES ('area', OLD.villageID) ON CONFLICT DO NOTHING;
            INSERT INTO dirty SELECT 'farmer', OLD.farmerID WHERE OLD.farmerID IS NOT NULL ON CONFLICT DO NOTHING;
        END;

        """

    private static let seasons = """
        CREATE TRIGGER dirty_insert_pondSeason AFTER INSERT ON pondSeason BEGIN
            INSERT INTO dirty VALUES ('pond', NEW.pondID) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_update_pondSeason AFTER UPDATE OF id, pondID, year, species, mode, yieldKilogramsPerMu,
            feedKilograms, ourKilograms, stockCount, stockGrams, harvestGrams, survival ON pondSeason BEGIN
            INSERT INTO dirty VALUES ('pond', OLD.pondID), ('pond', NEW.pondID) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_delete_pondSeason AFTER DELETE ON pondSeason BEGIN
            INSERT INTO dirty VALUES ('pond', OLD.pondID) ON CONFLICT DO NOTHING;
        END;

        """

    private static let farmers = """
        CREATE TRIGGER dirty_insert_farmerSeason AFTER INSERT ON farmerSeason BEGIN
            INSERT INTO dirty VALUES ('farmer', NEW.farmerID) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_update_farmerSeason AFTER UPDATE ON farmerSeason BEGIN
            INSERT INTO dirty VALUES ('farmer', OLD.farmerID), ('farmer', NEW.farmerID) ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_delete_farmerSeason AFTER DELETE ON farmerSeason BEGIN
            INSERT INTO dirty VALUES ('farmer', OLD.farmerID) ON CONFLICT DO NOTHING;
        END;

        """

    private static let areas = """
        CREATE TRIGGER dirty_update_area AFTER UPDATE OF id, parentID ON area
            WHEN OLD.parentID IS NOT NEW.parentID OR OLD.id <> NEW.id BEGIN
            INSERT INTO dirty VALUES ('area', NEW.id) ON CONFLICT DO NOTHING;
            INSERT INTO dirty SELECT 'area', OLD.parentID WHERE OLD.parentID IS NOT NULL ON CONFLICT DO NOTHING;
        END;
        CREATE TRIGGER dirty_delete_area AFTER DELETE ON area WHEN OLD.parentID IS NOT NULL BEGIN
            INSERT INTO dirty VALUES ('area', OLD.parentID) ON CONFLICT DO NOTHING;
        END;

        """
}

/// What the second format adds to totals: the area's own point, so that markets are told near or far by the index alone.
extension Schema {
    static let marketPlaces = """
        ALTER TABLE areaTotal ADD COLUMN place BLOB;
        UPDATE areaTotal SET place = (SELECT place FROM area WHERE id = areaID);
        DROP INDEX areaTotalCapacity;
        CREATE INDEX areaTotalCapacity ON areaTotal (level, capacityKilograms, year, untilYear, ponds,
            netSquareMetres, surveyedPonds, surveyedSquareMetres, reportedKilograms, calculatedKilograms,
            extrapolatedKilograms, ourKilograms, longitudeSum, latitudeSum, oldestYear, newestYear, place)
            WHERE capacityKilograms IS NOT NULL;
        DROP TRIGGER areaTotalLevel;
        CREATE TRIGGER areaTotalArea AFTER UPDATE OF level, place ON area
        WHEN new.level IS NOT old.level OR new.place IS NOT old.place BEGIN
            UPDATE areaTotal SET level = new.level, place = new.place WHERE areaID = new.id;
        END;

        """

    /// All that the second format adds to the first.
    static let secondFormat = visits + marketPlaces
}

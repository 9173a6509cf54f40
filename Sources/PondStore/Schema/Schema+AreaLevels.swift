import GRDB

/// What the third format adds: an area lies in one of a higher level, so that totals never count a village twice or
/// go round in a circle, whatever program writes.
extension Schema {
    static let areaLevels = """
        CREATE TRIGGER area_parent_insert BEFORE INSERT ON area WHEN NEW.parentID IS NOT NULL
            AND \(rank("NEW.level")) <= (SELECT \(rank("level")) FROM area WHERE id = NEW.parentID) BEGIN
            SELECT RAISE(ABORT, 'area.parentID names no area of a higher level');
        END;
        CREATE TRIGGER area_parent_update BEFORE UPDATE OF parentID, level ON area WHEN (NEW.parentID IS NOT NULL
            AND \(rank("NEW.level")) <= (SELECT \(rank("level")) FROM area WHERE id = NEW.parentID))
            OR NEW.parentID = NEW.id OR EXISTS (SELECT 1 FROM area AS below WHERE below.parentID = NEW.id
                AND \(rank("below.level")) <= \(rank("NEW.level"))) BEGIN
            SELECT RAISE(ABORT, 'area.parentID names no area of a higher level');
        END;

        """

    /// Areas that lie in one of no higher level: in a store written before the triggers, or without them.
    static let areasOutOfOrder = """
        SELECT area.id FROM area JOIN area AS above ON above.id = area.parentID
        WHERE \(rank("area.level")) <= \(rank("above.level"))
        """

    /// 1 for a county, 2 for a town, 3 for a village.
    private static func rank(_ level: String) -> String {
        "CASE \(level) WHEN 'county' THEN 1 WHEN 'town' THEN 2 ELSE 3 END"
    }
}

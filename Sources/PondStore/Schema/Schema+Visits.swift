/// What the second format adds: which rounds saw a pond again, and the land of every sheet printed.
extension Schema {
    /// A pond's own row names the round that brought it in; each later round that saw it leaves a row here.
    static let visits =
        """
        CREATE TABLE visit (
            id INTEGER PRIMARY KEY CHECK (id = pondID * 10000 + roundID),
            pondID INTEGER NOT NULL,
            roundID INTEGER NOT NULL REFERENCES round CHECK (roundID BETWEEN 1 AND 9999)
        );
        CREATE TRIGGER visit_insert BEFORE INSERT ON visit
            WHEN NOT EXISTS (SELECT 1 FROM pond WHERE id = NEW.pondID) BEGIN
            SELECT RAISE(ABORT, 'visit.pondID names no pond');
        END;
        CREATE TRIGGER visit_update BEFORE UPDATE OF pondID ON visit
            WHEN NOT EXISTS (SELECT 1 FROM pond WHERE id = NEW.pondID) BEGIN
            SELECT RAISE(ABORT, 'visit.pondID names no pond');
        END;
        CREATE TRIGGER visit_delete_pond BEFORE DELETE ON pond BEGIN
            DELETE FROM visit WHERE id BETWEEN OLD.id * 10000 AND OLD.id * 10000 + 9999;
        END;
        CREATE TABLE printLand (
            sheetID TEXT PRIMARY KEY,
            west REAL NOT NULL,
            south REAL NOT NULL,
            east REAL NOT NULL,
            north REAL NOT NULL
        ) WITHOUT ROWID;

        """ + LoggedTable.visit.logTriggers
}

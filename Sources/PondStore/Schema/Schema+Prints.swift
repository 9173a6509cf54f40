/// Lines of the base map, and every sheet printed.
extension Schema {
    static let prints = """
        CREATE TABLE base (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind = 'road' OR kind = 'canal' OR kind = 'coast' OR kind = 'border'),
            source TEXT NOT NULL,
            path LINESTRING NOT NULL
        );
        CREATE TABLE print (
            id INTEGER PRIMARY KEY,
            sheetID TEXT NOT NULL UNIQUE,
            map TEXT NOT NULL CHECK (map = 'battle' OR map = 'aquaculture'),
            area TEXT NOT NULL,
            edition TEXT NOT NULL CHECK (edition = 'internal' OR edition = 'public'),
            scaleDenominator REAL NOT NULL,
            widthMillimetres REAL NOT NULL,
            heightMillimetres REAL NOT NULL,
            year INTEGER,
            dataVersion INTEGER NOT NULL,
            isChecked INTEGER NOT NULL CHECK (isChecked IN (0, 1)),
            fileName TEXT NOT NULL,
            fileHash TEXT NOT NULL CHECK (length(fileHash) = 64),
            printedAt TEXT NOT NULL
        );

        """
}

/// The tables of hand-drawn sheets: the photo, how it was fitted, and what was taken from it.
extension Schema {
    /// A photo is known by its SHA-256 (FIPS 180-4) and lies in the folder of pictures under `file`. A fit has
    /// its sheet's key: there is one at a time, and the change log keeps those before it. A mark keeps its
    /// fields as they were written, so that a person can link it to another pond later.
    static let sheets = """
        CREATE TABLE sheet (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            version INTEGER NOT NULL DEFAULT 1,
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            file TEXT NOT NULL,
            title TEXT NOT NULL,
            format TEXT NOT NULL,
            widthPixels INTEGER NOT NULL CHECK (widthPixels > 0),
            heightPixels INTEGER NOT NULL CHECK (heightPixels > 0),
            orientation INTEGER NOT NULL CHECK (orientation BETWEEN 1 AND 8),
            blur REAL NOT NULL,
            roundID INTEGER REFERENCES round,
            villageID INTEGER REFERENCES area,
            addedAt TEXT NOT NULL
        );
        CREATE UNIQUE INDEX sheetUUID ON sheet (uuid);
        CREATE UNIQUE INDEX sheetPhoto ON sheet (sha256);
        CREATE TABLE sheetFit (
            id INTEGER PRIMARY KEY REFERENCES sheet ON DELETE CASCADE,
            model TEXT NOT NULL,
            transform TEXT NOT NULL,
            report TEXT NOT NULL,
            rmseMetres REAL,
            crossMetres REAL,
            acceptedReason TEXT,
            source TEXT NOT NULL,
            fittedAt TEXT NOT NULL
        );
        CREATE TABLE sheetControl (
            id INTEGER PRIMARY KEY,
            sheetID INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
            number INTEGER NOT NULL,
            x REAL NOT NULL,
            y REAL NOT NULL,
            longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
            latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
            name TEXT,
            isUsed INTEGER NOT NULL CHECK (isUsed IN (0, 1)),
            residualMetres REAL
        );
        CREATE UNIQUE INDEX sheetControlNumber ON sheetControl (sheetID, number);
        CREATE TABLE sheetMark (
            id INTEGER PRIMARY KEY,
            sheetID INTEGER NOT NULL REFERENCES sheet ON DELETE CASCADE,
            number TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (\(oneOf("kind", markKinds))),
            x REAL NOT NULL,
            y REAL NOT NULL,
            outline TEXT,
            longitude REAL NOT NULL CHECK (longitude BETWEEN -180 AND 180),
            latitude REAL NOT NULL CHECK (latitude BETWEEN -90 AND 90),
            errorMetres REAL CHECK (errorMetres >= 0),
            areaShare REAL,
            usesOutline INTEGER NOT NULL CHECK (usesOutline IN (0, 1)),
            fields TEXT NOT NULL,
            pondID INTEGER REFERENCES pond ON DELETE SET NULL,
            farmerID INTEGER REFERENCES farmer ON DELETE SET NULL,
            siteID INTEGER REFERENCES site ON DELETE SET NULL,
            link TEXT NOT NULL CHECK (\(oneOf("link", ["made", "known", "hand", "loose"]))),
            year INTEGER,
            reason TEXT
        );
        CREATE UNIQUE INDEX sheetMarkNumber ON sheetMark (sheetID, number);
        CREATE INDEX sheetMarkPond ON sheetMark (pondID) WHERE pondID IS NOT NULL;
        CREATE INDEX sheetMarkFarmer ON sheetMark (farmerID) WHERE farmerID IS NOT NULL;
        CREATE INDEX sheetMarkSite ON sheetMark (siteID) WHERE siteID IS NOT NULL;

        """

    private static let markKinds = ["pond", "farmer", "dealer", "competitor", "outlet", "camp"]
}

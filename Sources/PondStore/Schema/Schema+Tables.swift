/// The tables. Geometries come last in their rows, so that reading the numbers never walks over an outline.
extension Schema {
    /// A check written out: for a list, SQLite would build a small table each time a row is written, which
    /// takes longer than writing the row.
    static func oneOf(_ column: String, _ values: [String]) -> String {
        values.map { "\(column) = '\($0)'" }.joined(separator: " OR ")
    }

    private static let actions = ["insert", "update", "delete", "insertRange", "deleteRange"]
    private static let methods = ["reported", "farmer", "stocking", "yield", "area"]

    static let bookkeeping = """
        CREATE TABLE store (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            uuid BLOB NOT NULL CHECK (length(uuid) = 16),
            name TEXT NOT NULL,
            branchLongitude REAL NOT NULL CHECK (branchLongitude BETWEEN -180 AND 180),
            branchLatitude REAL NOT NULL CHECK (branchLatitude BETWEEN -90 AND 90),
            dataVersion INTEGER NOT NULL CHECK (dataVersion >= 0),
            createdAt TEXT NOT NULL,
            occupancy REAL
        );
        CREATE TABLE setting (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (\(oneOf("kind", ["policy", "species", "legend"]))),
            version INTEGER NOT NULL CHECK (version >= 1),
            text TEXT NOT NULL,
            isCurrent INTEGER NOT NULL CHECK (isCurrent IN (0, 1)),
            UNIQUE (kind, version)
        );
        CREATE UNIQUE INDEX settingCurrent ON setting (kind) WHERE isCurrent = 1;
        CREATE TABLE batch (
            id INTEGER PRIMARY KEY,
            verb TEXT NOT NULL,
            detail TEXT NOT NULL,
            startedAt TEXT NOT NULL,
            undoneAt TEXT
        );
        CREATE TABLE currentBatch (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            batchID INTEGER REFERENCES batch
        );
        INSERT INTO currentBatch VALUES (1, NULL);
        CREATE TABLE changeLog (
            id INTEGER PRIMARY KEY,
            batchID INTEGER REFERENCES batch,
            tableName TEXT NOT NULL,
            rowID INTEGER NOT NULL,
            lastRowID INTEGER,
            action TEXT NOT NULL CHECK (\(oneOf("action", actions))),
            oldValues TEXT,
            newValues TEXT,
            changedAt TEXT
        );
        CREATE INDEX changeLogBatch ON changeLog (batchID);
        CREATE TABLE dirty (
            kind TEXT NOT NULL CHECK (\(oneOf("kind", ["pond", "outline", "farmer", "area"]))),
            id INTEGER NOT NULL,
            PRIMARY KEY (kind, id)
        ) WITHOUT ROWID;

        """

    static let areas = """
        CREATE TABLE area (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            version INTEGER NOT NULL DEFAULT 1,
            code TEXT CHECK (length(code) = 12),
            level TEXT NOT NULL CHECK (\(oneOf("level", ["county", "town", "village"]))),
            name TEXT NOT NULL,
            parentID INTEGER REFERENCES area,
            place POINT,
            boundary MULTIPOLYGON
        );
        CREATE UNIQUE INDEX areaUUID ON area (uuid);
        CREATE UNIQUE INDEX areaCode ON area (code) WHERE code IS NOT NULL;
        CREATE INDEX areaParent ON area (parentID);

        """

    static let people = """
        CREATE TABLE farmer (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            version INTEGER NOT NULL DEFAULT 1,
            villageID INTEGER NOT NULL REFERENCES area,
            name TEXT,
            phone TEXT,
            hasMoney INTEGER CHECK (hasMoney IN (0, 1)),
            hasIntent INTEGER CHECK (hasIntent IN (0, 1)),
            stage INTEGER CHECK (stage BETWEEN 1 AND 8),
            topRank INTEGER,
            isDemonstration INTEGER CHECK (isDemonstration IN (0, 1)),
            brand TEXT,
            note TEXT,
            extra TEXT,
            position POINT
        );
        CREATE UNIQUE INDEX farmerUUID ON farmer (uuid);
        CREATE INDEX farmerPhone ON farmer (phone) WHERE phone IS NOT NULL;
        CREATE INDEX farmerVillage ON farmer (villageID, name);
        CREATE TABLE farmerSeason (
            id INTEGER PRIMARY KEY CHECK (id = farmerID * 10000 + year),
            farmerID INTEGER NOT NULL,
            year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
            feedKilograms INTEGER CHECK (feedKilograms >= 0),
            ourKilograms INTEGER CHECK (ourKilograms >= 0)
        );
        CREATE TABLE site (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            version INTEGER NOT NULL DEFAULT 1,
            kind TEXT NOT NULL CHECK (\(oneOf("kind", ["dealer", "competitor", "outlet", "camp"]))),
            villageID INTEGER REFERENCES area,
            code TEXT,
            name TEXT,
            phone TEXT,
            brand TEXT,
            feedKilograms INTEGER CHECK (feedKilograms >= 0),
            ourKilograms INTEGER CHECK (ourKilograms >= 0),
            note TEXT,
            extra TEXT,
            position POINT NOT NULL
        );
        CREATE UNIQUE INDEX siteUUID ON site (uuid);
        CREATE INDEX siteCode ON site (kind, code);
        CREATE INDEX siteName ON site (kind, name);

        """

    /// A season's key holds its pond and year, so that seasons lie in the order of their ponds and the newest
    /// season of a pond is one step in the table itself. Triggers hold seasons to their ponds: a foreign key
    /// would need an index of its own, or read all seasons whenever a pond goes.
    static let ponds = """
        CREATE TABLE round (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            name TEXT NOT NULL UNIQUE,
            year INTEGER
        );
        CREATE TABLE pond (
            id INTEGER PRIMARY KEY,
            uuid BLOB NOT NULL DEFAULT (randomblob(16)) CHECK (length(uuid) = 16),
            version INTEGER NOT NULL DEFAULT 1,
            villageID INTEGER NOT NULL REFERENCES area,
            villagePlacing TEXT NOT NULL DEFAULT 'code'
                CHECK (\(oneOf("villagePlacing", ["code", "name", "polygon", "nearest"]))),
            code TEXT,
            isRepaired INTEGER NOT NULL DEFAULT 0 CHECK (isRepaired IN (0, 1)),
            outlineSquareMetres REAL,
            reportedSquareMetres REAL,
            netSquareMetres REAL,
            usedSquareMetres INTEGER NOT NULL DEFAULT 0,
            farmerID INTEGER REFERENCES farmer ON DELETE SET NULL,
            roundID INTEGER REFERENCES round,
            note TEXT,
            extra TEXT,
            position POINT CHECK (position IS NOT NULL OR boundary IS NOT NULL),
            boundary MULTIPOLYGON
        );
        CREATE UNIQUE INDEX pondUUID ON pond (uuid);
        CREATE UNIQUE INDEX pondVillage ON pond (villageID, code);
        CREATE INDEX pondFarmer ON pond (farmerID) WHERE farmerID IS NOT NULL;
        CREATE TABLE pondSeason (
            id INTEGER PRIMARY KEY CHECK (id = pondID * 10000 + year),
            pondID INTEGER NOT NULL,
            year INTEGER NOT NULL CHECK (year BETWEEN 1 AND 9999),
            species TEXT,
            mode TEXT,
            yieldKilogramsPerMu REAL,
            feedKilograms INTEGER CHECK (feedKilograms >= 0),
            ourKilograms INTEGER CHECK (ourKilograms >= 0),
            brand TEXT,
            stockCount REAL,
            stockGrams REAL,
            harvestGrams REAL,
            survival REAL,
            isSpread INTEGER NOT NULL DEFAULT 0 CHECK (isSpread IN (0, 1)),
            usedSquareMetres INTEGER NOT NULL DEFAULT 0,
            usedOurKilograms INTEGER NOT NULL DEFAULT 0,
            demandKilograms INTEGER CHECK (demandKilograms >= 0),
            demandMethod TEXT CHECK (\(oneOf("demandMethod", methods))),
            coefficientVersion INTEGER,
            CHECK ((demandKilograms IS NULL) = (demandMethod IS NULL))
        );

        """

    static let totals = """
        CREATE TABLE areaTotal (
            areaID INTEGER NOT NULL REFERENCES area ON DELETE CASCADE,
            year INTEGER NOT NULL,
            untilYear INTEGER NOT NULL,
            ponds INTEGER NOT NULL,
            netSquareMetres INTEGER NOT NULL,
            surveyedPonds INTEGER NOT NULL,
            surveyedSquareMetres INTEGER NOT NULL,
            reportedKilograms INTEGER NOT NULL,
            calculatedKilograms INTEGER NOT NULL,
            extrapolatedKilograms INTEGER NOT NULL,
            capacityKilograms INTEGER,
            ourKilograms INTEGER NOT NULL,
            longitudeSum INTEGER NOT NULL,
            latitudeSum INTEGER NOT NULL,
            oldestYear INTEGER,
            newestYear INTEGER,
            level TEXT NOT NULL,
            PRIMARY KEY (areaID, year)
        ) WITHOUT ROWID;
        -- It holds the whole total, so that the markets lie side by side, the largest first.
        CREATE INDEX areaTotalCapacity ON areaTotal (level, capacityKilograms, year, untilYear, ponds,
            netSquareMetres, surveyedPonds, surveyedSquareMetres, reportedKilograms, calculatedKilograms,
            extrapolatedKilograms, ourKilograms, longitudeSum, latitudeSum, oldestYear, newestYear)
            WHERE capacityKilograms IS NOT NULL;
        CREATE INDEX areaTotalNewest ON areaTotal (newestYear);
        CREATE TRIGGER areaTotalLevel AFTER UPDATE OF level ON area WHEN new.level IS NOT old.level BEGIN
            UPDATE areaTotal SET level = new.level WHERE areaID = new.id;
        END;

        """
}

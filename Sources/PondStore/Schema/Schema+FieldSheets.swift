/// The tables of field sheets that were printed. They stand outside the change log: what is on paper cannot be undone,
/// and a photo of it may come back years later.
extension Schema {
    /// `file` is the clean print in the folder of pictures; a page's `label` is the text of its QR code.
    static let fieldSheets = """
        CREATE TABLE fieldSheet (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            scale INTEGER NOT NULL CHECK (scale > 0),
            dataVersion INTEGER NOT NULL,
            file TEXT NOT NULL,
            sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
            printedAt TEXT NOT NULL
        );
        CREATE TABLE fieldPage (
            number INTEGER PRIMARY KEY,
            sheetID INTEGER NOT NULL REFERENCES fieldSheet,
            ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
            label TEXT NOT NULL
        );

        """
}

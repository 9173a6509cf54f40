import Foundation
import GRDB

/// Keeping field sheets that were printed.
extension Store {
    /// The folder of clean prints within the folder of pictures.
    private static let printsFolder = "prints"

    /// Enters a printed sheet and copies its file to the pictures beside the store, both or neither. It is no change of
    /// data: the data version stays, and `undo` does not reach it.
    package func keep(_ sheet: PrintedSheet, copying path: String) async throws {
        guard access == .readWrite else { throw StoreError.readOnly(path: self.path) }
        let name = "\(Self.printsFolder)/\(sheet.name).pdf"
        let pictures = BackupFile.picturesFolder(of: self.path)
        do {
            let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            try await connection.queue.write { database in
                try Self.enter(sheet, file: name, sha256: Checksum.sha256(bytes), in: database)
                try Files.write(bytes, named: name, in: pictures)
            }
        } catch {
            throw StoreError.telling(error, path: self.path)
        }
    }

    /// Where the clean print of a sheet lies.
    package func printPath(ofSheet name: String) -> String {
        BackupFile.picturesFolder(of: path).appendingPathComponent("\(Self.printsFolder)/\(name).pdf").path
    }

    private static func enter(
        _ sheet: PrintedSheet, file: String, sha256: Data, in database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO fieldSheet (name, title, scale, dataVersion, file, sha256, printedAt)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                sheet.name, sheet.title, sheet.scale, sheet.dataVersion, file, sha256, sheet.printedAt,
            ])
        let id = database.lastInsertedRowID
        for page in sheet.pages {
            try database.execute(
                sql: "INSERT INTO fieldPage (number, sheetID, ordinal, label) VALUES (?, ?, ?, ?)",
                arguments: [page.number, id, page.ordinal, page.label])
        }
    }
}

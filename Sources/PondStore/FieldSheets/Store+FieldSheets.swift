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

    /// What the store still has of a sheet's clean print.
    package enum CleanPrint: Equatable, Sendable {
        /// As it was printed: the PDF's path.
        case whole(path: String)
        /// Printed by another copy of the store, or lost.
        case missing
        /// Not the bytes that were printed.
        case changed
    }

    /// The clean print of the sheet of that name, proved by its hash.
    package func cleanPrint(ofSheet name: String, _ reading: StoreReading) throws -> CleanPrint {
        guard let kept = try reading.keptPrint(ofSheet: name) else { return .missing }
        let path = picturePath(kept.file)
        guard let found = Checksum.sha256(ofFileAt: URL(fileURLWithPath: path)) else { return .missing }
        return found == kept.sha256 ? .whole(path: path) : .changed
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

import Foundation
import GRDB
import PondModel

/// The book of printed sheets. A print changes no data, and so raises no data version.
extension Store {
    package func record(_ print: PrintRecord) async throws {
        guard access == .readWrite else { throw StoreError.readOnly(path: path) }
        do {
            try await connection.queue.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO print (sheetID, map, area, edition, scaleDenominator, widthMillimetres,
                            heightMillimetres, year, dataVersion, isChecked, fileName, fileHash, printedAt)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                    arguments: [
                        print.sheetID, print.map.rawValue, print.area, print.edition.rawValue,
                        print.scaleDenominator, print.widthMillimetres, print.heightMillimetres, print.year,
                        print.dataVersion, print.isChecked, print.fileName, print.fileHash, print.printedAt,
                    ])
                guard let land = print.land else { return }
                try database.execute(
                    sql: "INSERT INTO printLand VALUES (?, ?, ?, ?, ?)",
                    arguments: [print.sheetID, land.west, land.south, land.east, land.north])
            }
        } catch {
            throw StoreError.telling(error, path: path)
        }
    }

    /// SHA-256 of a file in hexadecimal digits.
    package static func fingerprint(ofFile path: String) throws -> String {
        let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
        return Checksum.sha256(data).map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }
            .joined()
    }
}

import GRDB
import PondModel

/// Looks through one store for everything that can be wrong.
struct StoreCheck {
    let reading: StoreReading
    let path: String
    var database: Database { reading.database }

    func findings() throws -> [CheckFinding] {
        let steps = [
            integrity, references, order, trees, boxes, outlines, totals, SchemaCheck(database).findings,
            header, marks, pictures, prints,
        ]
        return try steps.flatMap(guarded)
    }

    /// A damaged file fails wherever it is read; that too is a finding.
    private func guarded(_ step: () throws -> [CheckFinding]) throws -> [CheckFinding] {
        do {
            return try step()
        } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
        {
            return [CheckFinding(kind: .damagedFile, place: path, detail: error.message ?? "")]
        }
    }

    // MARK: - The file

    private func integrity() throws -> [CheckFinding] {
        try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map {
            CheckFinding(kind: .damagedFile, place: path, detail: $0)
        }
    }

    private func header() throws -> [CheckFinding] {
        let wanted = [
            ("application_id", StoreHeader.applicationID), ("user_version", StoreHeader.currentFormat),
        ]
        return try wanted.compactMap { name, number in
            let found = try Int.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
            return found == number
                ? nil : CheckFinding(kind: .wrongHeader, place: name, detail: "\(found) ≠ \(number)")
        }
    }

    private func references() throws -> [CheckFinding] {
        let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
            CheckFinding(
                kind: .brokenReference, place: "\(row["table"] as String) \(row["rowid"] as Int64? ?? 0)",
                detail: row["parent"])
        }
        let orphans = try [("pondSeason", "pond"), ("farmerSeason", "farmer")].flatMap { season, owner in
            try Int64.fetchAll(
                database, sql: "SELECT id FROM \(season) WHERE \(owner)ID NOT IN (SELECT id FROM \(owner))"
            ).map { CheckFinding(kind: .brokenReference, place: "\(season) \($0)", detail: owner) }
        }
        return broken + orphans
    }

    private func order() throws -> [CheckFinding] {
        try Int64.fetchAll(database, sql: Schema.areasOutOfOrder).map {
            CheckFinding(kind: .areaOutOfOrder, place: try names.name("area", $0), detail: "")
        }
    }

    private var names: RowNames { RowNames(database) }

    // MARK: - Indexes and outlines

    private func trees() throws -> [CheckFinding] {
        try SpatialIndex.all.compactMap { index in
            let answer = try String.fetchOne(database, sql: "SELECT rtreecheck('\(index.name)')") ?? ""
            guard answer != "ok" else { return nil }
            return CheckFinding(kind: .brokenIndex, place: index.name, detail: String(answer.prefix(200)))
        }
    }

    private func boxes() throws -> [CheckFinding] {
        try SpatialIndex.all.flatMap { try BoxCheck($0, database).findings() }
    }

    private func outlines() throws -> [CheckFinding] {
        try GeometryColumn.all.filter { $0.name == "boundary" }.flatMap { column in
            let rows = try PreparedStatement(
                database, "SELECT id, boundary FROM \(column.table) WHERE boundary IS NOT NULL")
            var findings: [CheckFinding] = []
            try rows.forEach { row in
                guard row.multiPolygon(1)?.isValid != true else { return }
                findings.append(
                    CheckFinding(
                        kind: .invalidOutline, place: try names.name(column.table, Int64(row.int(0))),
                        detail: ""))
            }
            return findings
        }
    }

    // MARK: - Pictures

    private func pictures() throws -> [CheckFinding] {
        try Row.fetchAll(database, sql: "SELECT id, file, sha256 FROM sheet ORDER BY id").compactMap { row in
            file(
                row["file"], sha256: row["sha256"], of: "sheet \(row["id"] as Int64)", .missingPicture,
                .changedPicture)
        }
    }

    /// The clean prints of field sheets: a photo of one may come back years later.
    private func prints() throws -> [CheckFinding] {
        let sql = "SELECT name, file, lower(hex(sha256)) AS sha256 FROM fieldSheet ORDER BY id"
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            file(
                row["file"], sha256: row["sha256"], of: "fieldSheet \(row["name"] as String)", .missingPrint,
                .changedPrint)
        }
    }

    private func file(
        _ file: String, sha256: String, of place: String, _ missing: CheckFinding.Kind,
        _ changed: CheckFinding.Kind
    ) -> CheckFinding? {
        let url = BackupFile.picturesFolder(of: path).appendingPathComponent(file)
        guard let found = Checksum.sha256(ofFileAt: url) else {
            return CheckFinding(kind: missing, place: place, detail: file)
        }
        return found == sha256 ? nil : CheckFinding(kind: changed, place: place, detail: file)
    }

    // MARK: - Totals

    private func totals() throws -> [CheckFinding] {
        try reading.recount().map {
            CheckFinding(kind: .wrongTotal, place: try names.name("area", $0.area.number), detail: $0.figures)
        }
    }

    private func marks() throws -> [CheckFinding] {
        try Row.fetchAll(database, sql: "SELECT kind, id FROM dirty ORDER BY kind, id LIMIT 20").map { row in
            CheckFinding(
                kind: .unsettledEdit, place: try names.name(row["kind"], row["id"]), detail: "")
        }
    }
}

extension Store {
    /// What is wrong in the store, and where; empty when all is well.
    package func check() async throws -> [CheckFinding] {
        let path = path
        return try await read { try StoreCheck(reading: $0, path: path).findings() }
    }
}

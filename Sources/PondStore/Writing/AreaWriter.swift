import GRDB
import PondGeodesy
import PondModel

/// Inserts areas. Past the first few hundred of a change it takes the table's triggers off and does their
/// work itself, since a country has 666,655 villages.
final class AreaWriter {
    private unowned let session: StoreSession
    private let triggeredCount = 500
    private var count = 0
    private var paused: PausedTriggers?
    private var firstID: Int64 = 0
    private var lastID: Int64 = 0

    init(_ session: StoreSession) { self.session = session }

    func insert(_ area: AdminArea) throws -> Identifier<AdminArea> {
        if count == triggeredCount { try pause() }
        count += 1
        let id = try insertRow(area)
        if paused != nil {
            if firstID == 0 { firstID = id }
            lastID = id
        }
        return Identifier(id)
    }

    /// Puts the triggers back, and the log right. Must come before any other write to the table.
    func finish() throws {
        count = 0
        guard let paused else { return }
        self.paused = nil
        try paused.resume(in: session.database)
        try rebuildIndexes()
        try session.logRange(of: "area", from: firstID, through: lastID)
        firstID = 0
    }

    private func pause() throws { paused = try PausedTriggers(of: "area", in: session.database) }

    private func insertRow(_ area: AdminArea) throws -> Int64 {
        let statement = try session.prepared(
            "INSERT INTO area (uuid, code, level, name, parentID, place, boundary) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?)"
        )
        statement.bind(1, session.uuids.next())
        statement.bind(2, area.code?.digits)
        statement.bind(3, area.level.rawValue)
        statement.bind(4, area.name)
        statement.bind(5, area.parent)
        statement.bind(6, area.place.map(GeometryBlob.encode))
        statement.bind(7, area.boundary.map(GeometryBlob.encode))
        try statement.step()
        return session.database.lastInsertedRowID
    }

    private func rebuildIndexes() throws {
        for index in [SpatialIndex.areaPlace, .areaBoundary] {
            try PackedTree.rebuild(index, in: session.database)
        }
    }
}

import PondGeodesy

/// Writing the lines of the base map.
extension StoreSession {
    /// Puts the lines of a file in the place of those it brought before.
    package func replaceBase(kind: String, source: String, lines: [[Position]]) throws {
        let removal = try prepared("DELETE FROM base WHERE kind = ? AND source = ?")
        removal.bind(1, kind)
        removal.bind(2, source)
        try removal.step()
        let statement = try prepared("INSERT INTO base (kind, source, path) VALUES (?, ?, ?)")
        for line in lines {
            statement.bind(1, kind)
            statement.bind(2, source)
            statement.bind(3, GeometryBlob.encode(line: line))
            try statement.step()
            statement.reset()
        }
    }
}

import Foundation

extension Workbench {
    /// Rows of the store's file, columns parted by `|`, by Debian's sqlite3.
    func query(_ sql: String) throws -> [String] {
        let answer = try Program.peer("sqlite3").run(["-batch", store, sql])
        guard answer.code == 0 else { throw Failure(answer.messages) }
        return answer.output.split(separator: "\n").map(String.init)
    }

    /// A county, a town and a village at each of the places (longitude, latitude in WGS 84).
    func writeAreas(near places: String...) throws {
        let villages = places.enumerated().map { "99010100100\($0 + 1),某村\($0 + 1),village,\($1)" }
        let file = try write(
            """
            code,name,level,longitude,latitude
            990101,某县,county,\(places[0])
            990101001,某镇,town,\(places[0])
            \(villages.joined(separator: "\n"))

            """, to: "areas.csv")
        let answer = try pondmap("areas", file, "--datum", "wgs84")
        guard answer.code == 0 else { throw Failure(answer.messages) }
    }

    /// Towns and villages with a point within the distance of the branch, by PROJ's `geod`.
    func placesWithin(kilometres: Double) throws -> [String: Int] {
        let rows = try query("SELECT level, ST_Y(place), ST_X(place) FROM area WHERE place IS NOT NULL".spatial)
        let lines = rows.map { row -> String in
            let parts = row.split(separator: "|")
            return "34.84065 119.12425 \(parts[1]) \(parts[2])"
        }
        let list = try write(lines.joined(separator: "\n") + "\n", to: "pairs.txt")
        let answer = try Program.peer("geod").run(["+ellps=WGS84", "-I", "-f", "%.6f", "-F", "%.6f", list])
        var counts: [String: Int] = [:]
        for (row, line) in zip(rows, answer.output.split(separator: "\n")) {
            guard let metres = line.split(whereSeparator: \.isWhitespace).last.flatMap({ Double($0) }) else { continue }
            if metres <= kilometres * 1000 { counts[String(row.split(separator: "|")[0]), default: 0] += 1 }
        }
        return counts
    }
}

extension String {
    /// With SpatiaLite's functions loaded first.
    fileprivate var spatial: String { "SELECT load_extension('mod_spatialite');" + self }
}

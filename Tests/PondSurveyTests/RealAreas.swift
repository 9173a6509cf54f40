import Foundation
import PondGeodesy
import PondModel

/// The counties, towns and villages around Ganyu, read here in the plainest way.
enum RealAreas {
    static func rows() throws -> [[String]] {
        try SharedData.text("areas/near_ganyu_all_levels_2016_gcj02.csv").split(whereSeparator: \.isNewline)
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    static func load() throws -> [AdminArea] {
        let rows = try rows().dropFirst()
        let numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1[0], Int64($0 + 1)) })
        return rows.compactMap { row in
            guard let number = numbers[row[0]], let level = AdminLevel(rawValue: row[3]) else { return nil }
            let place = Double(row[12]).flatMap { x in
                Double(row[13]).map { GCJ02Position(longitude: x, latitude: $0).wgs84 }
            }
            return AdminArea(
                id: Identifier(number), code: AreaCode(row[0]), level: level, name: row[2],
                parent: numbers[row[1]].map { Identifier($0) }, place: place)
        }
    }
}

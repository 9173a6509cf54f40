import Foundation
import GRDB
import PondGeodesy
import PondModel

/// Farmers, and the sites of the battle map.
extension StoreReading {
    package func farmer(_ id: Identifier<Farmer>) throws -> Farmer? {
        let statement = try prepared("SELECT \(FarmerRow.columns) FROM farmer WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(FarmerRow.farmer)
    }

    package func farmers(name: String, village: Identifier<AdminArea>) throws -> [Farmer] {
        let statement = try prepared(
            "SELECT \(FarmerRow.columns) FROM farmer WHERE villageID = ? AND name = ? ORDER BY id")
        statement.bind(1, village)
        statement.bind(2, name)
        return try statement.all(FarmerRow.farmer)
    }

    package func farmers() throws -> [Farmer] {
        try prepared("SELECT \(FarmerRow.columns) FROM farmer ORDER BY id").all(FarmerRow.farmer)
    }

    /// What the farmer said of all his ponds together, oldest year first.
    package func seasons(of farmer: Identifier<Farmer>) throws -> [FarmerSeason] {
        let statement = try prepared(
            "SELECT year, feedKilograms, ourKilograms FROM farmerSeason WHERE farmerID = ? "
                + "AND id BETWEEN ?1 * 10000 AND ?1 * 10000 + 9999 ORDER BY id")
        statement.bind(1, farmer)
        return try statement.all { FarmerSeason(year: $0.int(0), feed: $0.mass(1), ourFeed: $0.mass(2)) }
    }

    // MARK: - Sites

    package func sites(kind: Site.Kind? = nil, village: Identifier<AdminArea>? = nil) throws -> [Site] {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE (kind = ?1 OR ?1 IS NULL) AND "
                + "(villageID = ?2 OR ?2 IS NULL) ORDER BY id"
        )
        statement.bind(1, kind?.rawValue)
        statement.bind(2, village)
        return try statement.all(SiteRow.site)
    }

    package func site(kind: Site.Kind, code: String) throws -> Site? {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE kind = ? AND code = ? ORDER BY id")
        statement.bind(1, kind.rawValue)
        statement.bind(2, code)
        return try statement.first(SiteRow.site)
    }

    package func sites(kind: Site.Kind, name: String) throws -> [Site] {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE kind = ? AND name = ? ORDER BY id")
        statement.bind(1, kind.rawValue)
        statement.bind(2, name)
        return try statement.all(SiteRow.site)
    }

    // MARK: - Names that leave the file

    package func farmerUUIDs() throws -> [Identifier<Farmer>: UUID] { try uuids("farmer") }
    package func siteUUIDs() throws -> [Identifier<Site>: UUID] { try uuids("site") }

    private func uuids<Owner>(_ table: String) throws -> [Identifier<Owner>: UUID] {
        let rows = try prepared("SELECT id, uuid FROM \(table)").all { row -> (Identifier<Owner>, UUID)? in
            row.bytes(1).flatMap { UUID(bytes: Data($0)) }.map { (row.identifier(0), $0) }
        }
        return Dictionary(uniqueKeysWithValues: rows.compactMap { $0 })
    }
}

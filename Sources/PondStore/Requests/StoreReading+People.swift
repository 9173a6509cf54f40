import Foundation
import GRDB
import PondGeodesy
import PondModel

/// Farmers, and the sites of the battle map.
extension StoreReading {
    /// The farmer of that id.
    package func farmer(_ id: Identifier<Farmer>) throws -> Farmer? {
        let statement = try prepared("SELECT \(FarmerRow.columns) FROM farmer WHERE id = ?")
        statement.bind(1, id)
        return try statement.first(FarmerRow.farmer)
    }

    /// Farmers of exactly that name in the village.
    package func farmers(name: String, village: Identifier<AdminArea>) throws -> [Farmer] {
        let statement = try prepared(
            "SELECT \(FarmerRow.columns) FROM farmer WHERE villageID = ? AND name = ? ORDER BY id")
        statement.bind(1, village)
        statement.bind(2, name)
        return try statement.all(FarmerRow.farmer)
    }

    /// Every farmer, in the order in which they were stored.
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

    /// Sites of a kind, in a village, or all.
    package func sites(kind: Site.Kind? = nil, village: Identifier<AdminArea>? = nil) throws -> [Site] {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE (kind = ?1 OR ?1 IS NULL) AND "
                + "(villageID = ?2 OR ?2 IS NULL) ORDER BY id"
        )
        statement.bind(1, kind?.rawValue)
        statement.bind(2, village)
        return try statement.all(SiteRow.site)
    }

    /// The first site of a kind with that code.
    package func site(kind: Site.Kind, code: String) throws -> Site? {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE kind = ? AND code = ? ORDER BY id")
        statement.bind(1, kind.rawValue)
        statement.bind(2, code)
        return try statement.first(SiteRow.site)
    }

    /// Sites of a kind with exactly that name.
    package func sites(kind: Site.Kind, name: String) throws -> [Site] {
        let statement = try prepared(
            "SELECT \(SiteRow.columns) FROM site WHERE kind = ? AND name = ? ORDER BY id")
        statement.bind(1, kind.rawValue)
        statement.bind(2, name)
        return try statement.all(SiteRow.site)
    }

    // MARK: - Names that leave the file

    /// The UUID of each farmer.
    package func farmerUUIDs() throws -> [Identifier<Farmer>: UUID] { try uuids("farmer") }
    /// The UUID of each site.
    package func siteUUIDs() throws -> [Identifier<Site>: UUID] { try uuids("site") }

    private func uuids<Owner>(_ table: String) throws -> [Identifier<Owner>: UUID] {
        let rows = try prepared("SELECT id, uuid FROM \(table)").all { row -> (Identifier<Owner>, UUID)? in
            row.bytes(1).flatMap { UUID(bytes: Data($0)) }.map { (row.identifier(0), $0) }
        }
        return Dictionary(uniqueKeysWithValues: rows.compactMap { $0 })
    }
}

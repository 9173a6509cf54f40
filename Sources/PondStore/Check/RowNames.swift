import GRDB

/// What people call a row of a table: a pond by code and village, an area by name and code; else table and number.
struct RowNames {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func name(_ table: String, _ row: Int64) throws -> String {
        let found =
            switch table {
            case "area": try text(Self.area, row)
            case "pond", "outline": try text(Self.pond, row)
            case "pondSeason", "visit": try text(Self.pond, row / 10000)
            case "farmer": try text(Self.farmer, row)
            case "farmerSeason": try text(Self.farmer, row / 10000)
            case "site": try text("SELECT coalesce(name, code) FROM site WHERE id = ?", row)
            default: nil as String?
            }
        return found.map { "\(table) \(row) [\($0)]" } ?? "\(table) \(row)"
    }

    private static let area = "SELECT name || coalesce(' ' || code, '') FROM area WHERE id = ?"
    private static let pond = """
        SELECT area.name || coalesce(' ' || pond.code, '') FROM pond JOIN area ON area.id = villageID
        WHERE pond.id = ?
        """
    private static let farmer = """
        SELECT area.name || coalesce(' ' || farmer.name, '') FROM farmer JOIN area ON area.id = villageID
        WHERE farmer.id = ?
        """

    private func text(_ sql: String, _ row: Int64) throws -> String? {
        try String.fetchOne(database, sql: sql, arguments: [row])
    }
}

import GRDB
import PondGeodesy
import PondModel

/// The named read requests on one consistent state of a store.
package class StoreReading {
    let database: Database

    init(_ database: Database) { self.database = database }

    package func areas(level: AdminLevel? = nil) throws -> [AdminArea] { fatalError() }
    package func area(_ id: Identifier<AdminArea>) throws -> AdminArea? { fatalError() }
    package func area(code: AreaCode) throws -> AdminArea? { fatalError() }
    package func boundary(of area: Identifier<AdminArea>) throws -> MultiPolygon? { fatalError() }
    /// Areas with their boundaries, by the R*Tree.
    package func areaBoundaries(intersecting box: BoundingBox) throws -> [AdminArea] { fatalError() }

    package func pond(_ id: Identifier<Pond>) throws -> Pond? { fatalError() }
    package func pond(village: Identifier<AdminArea>, code: String) throws -> Pond? { fatalError() }
    package func pondPosition(village: Identifier<AdminArea>, code: String) throws -> Position? {
        fatalError()
    }
    package func ponds(intersecting box: BoundingBox) throws -> [Pond] { fatalError() }
    package func ponds(below area: Identifier<AdminArea>) throws -> [Pond] { fatalError() }
    package func ponds(of farmer: Identifier<Farmer>) throws -> [Pond] { fatalError() }
    package func pondCount() throws -> Int { fatalError() }
    package func seasons(of pond: Identifier<Pond>) throws -> [PondSeason] { fatalError() }
    package func season(of pond: Identifier<Pond>, year: Int) throws -> PondSeason? { fatalError() }

    package func farmer(_ id: Identifier<Farmer>) throws -> Farmer? { fatalError() }
    package func farmer(phone: String) throws -> Farmer? { fatalError() }
    package func farmers(name: String, village: Identifier<AdminArea>) throws -> [Farmer] { fatalError() }
    package func farmers() throws -> [Farmer] { fatalError() }
    package func seasons(of farmer: Identifier<Farmer>) throws -> [FarmerSeason] { fatalError() }

    package func sites(kind: Site.Kind? = nil, village: Identifier<AdminArea>? = nil) throws -> [Site] {
        fatalError()
    }
    package func site(kind: Site.Kind, code: String) throws -> Site? { fatalError() }
    package func sites(kind: Site.Kind, name: String) throws -> [Site] { fatalError() }

    package func round(named name: String) throws -> SurveyRound? { fatalError() }
    package func setting(_ kind: SettingKind) throws -> (version: Int, text: String)? { fatalError() }

    package func total(_ area: Identifier<AdminArea>, year: Int) throws -> AreaTotal? { fatalError() }
    package func totals(level: AdminLevel? = nil, year: Int) throws -> [AreaTotal] { fatalError() }
    package func totals(
        level: AdminLevel? = nil, atLeastKilograms: Int, year: Int
    ) throws -> [AreaTotal] { fatalError() }
    /// The latest year with figures.
    package func latestYear() throws -> Int? { fatalError() }
    /// Whether another program has changed the data since the totals were last brought up to date.
    package func hasForeignEdits() throws -> Bool { fatalError() }
    /// Totals that differ from an independent recount.
    package func recount(occupancy: Double) throws -> [TotalDifference] { fatalError() }
    package func identity() throws -> StoreIdentity { fatalError() }
}

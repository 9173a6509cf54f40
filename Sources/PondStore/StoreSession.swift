import GRDB
import PondGeodesy
import PondModel

/// How the capacity model sees a pond in a season: its net water and what it eats. Given no season, the
/// water of a pond of which nothing else is known; given a share, what the farmer's own total leaves for it.
package typealias PondEvaluator = (Pond, PondSeason?, FarmerShare?) -> (netSquareMetres: Int, demand: Demand?)

/// The read requests and the writes of one transaction.
package final class StoreSession: StoreReading {
    package func insert(_ area: AdminArea) throws -> Identifier<AdminArea> { fatalError() }
    package func update(_ area: AdminArea) throws { fatalError() }
    package func insert(_ pond: Pond, round: Identifier<SurveyRound>?) throws -> Identifier<Pond> {
        fatalError()
    }
    package func update(_ pond: Pond) throws { fatalError() }
    /// Adds the season, or replaces the pond's season of that year. The demand is `settle`'s.
    package func put(_ season: PondSeason, of pond: Identifier<Pond>) throws { fatalError() }
    package func insert(_ farmer: Farmer) throws -> Identifier<Farmer> { fatalError() }
    package func update(_ farmer: Farmer) throws { fatalError() }
    package func put(_ season: FarmerSeason, of farmer: Identifier<Farmer>) throws { fatalError() }
    package func insert(_ site: Site) throws -> Identifier<Site> { fatalError() }
    package func update(_ site: Site) throws { fatalError() }
    package func insertRound(name: String, year: Int?) throws -> Identifier<SurveyRound> { fatalError() }
    package func setSetting(_ kind: SettingKind, text: String) throws { fatalError() }
    /// Demands, farmers' shares and totals of everything that changed.
    package func settle(occupancy: Double, evaluate: PondEvaluator) throws { fatalError() }
    /// Marks every pond, so that the next `settle` evaluates all: after a new policy or new coefficients.
    package func markAllForSettling() throws { fatalError() }
    /// Takes the last change that is not undone back exactly.
    package func undo() throws -> UndoReport { fatalError() }
    /// Loads ponds into a store without any, in the order of their villages or not, and settles them.
    package func bulkLoad(
        round: Identifier<SurveyRound>?, occupancy: Double, _ body: (BulkLoader) throws -> Void
    ) throws { fatalError() }
}

import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// The capacity model as the store needs it: policy and coefficients of the store's own version.
struct Settling: Sendable {
    let policy: Policy
    let species: SpeciesTable
    let model: CapacityModel

    /// Reads the store's current policy and coefficients.
    init(_ reading: StoreReading) throws {
        guard let speciesText = try reading.setting(.species) else { throw OperationError.missingSettings }
        policy = try PolicySetting.policy(reading)
        species = try SpeciesTable(csv: speciesText.text)
        model = CapacityModel(species: species, coefficientVersion: speciesText.version, policy: policy)
    }

    /// For a change that is about to begin: what another program wrote before it is counted first and as that
    /// program's, so that taking the change back leaves it alone.
    static func beginning(_ session: StoreSession) throws -> Settling {
        let settling = try Settling(session)
        if try session.hasForeignEdits() { try settling.settle(session) }
        return settling
    }

    /// Brings demands and totals up to date with everything that changed in this transaction.
    func settle(_ session: StoreSession) throws {
        try session.settle(occupancy: policy.market.occupancy, evaluate: evaluate)
    }

    /// Net water and demand of a pond in a season, with what its farmer's own total leaves for it.
    func evaluate(
        _ pond: Pond, _ season: PondSeason?, _ share: FarmerShare?
    ) -> (netSquareMetres: Int, demand: Demand?) {
        let net = model.netWater(of: pond, mode: season?.mode)
        let squareMetres = Int((net?.squareMetres ?? 0).rounded())
        if let share {
            let demand = Demand(
                feed: share.feed, method: .farmer, coefficientVersion: model.coefficientVersion)
            return (squareMetres, demand)
        }
        return (squareMetres, season.flatMap { model.demand(of: $0, net: net) })
    }
}

/// The policy that the store carries.
enum PolicySetting {
    static func policy(_ reading: StoreReading) throws -> Policy {
        guard let setting = try reading.setting(.policy) else { throw OperationError.missingSettings }
        return try Policy(yaml: setting.text)
    }
}

import PondGeodesy
import PondMarket
import PondModel

/// Farmers with class, size, development, stage and brand; without a position of their own, amid their ponds.
enum FarmerLayer {
    static func features(_ context: MapContext) throws -> [MapFeature] {
        let uuids = try context.reading.farmerUUIDs()
        return try context.reading.farmers().compactMap { farmer in
            guard let id = farmer.id, let uuid = uuids[id]?.uuidString.lowercased() else { return nil }
            let holding = try FarmerHolding(id, context)
            guard let place = farmer.position ?? holding.middle else { return nil }
            let brand = holding.brand(farmer)
            let standing = FarmerStanding(
                ours: holding.ours, feed: holding.feed, stage: farmer.stage, hasBrand: brand != nil,
                isBrandOurs: brand.map(context.settling.policy.market.isOurs) ?? false)
            return MapFeature(
                layer: .farmer, id: uuid, shape: .point(place),
                values: try values(farmer, uuid, holding, standing, context), symbol: standing.symbol)
        }
    }

    private static func values(
        _ farmer: Farmer, _ uuid: String, _ holding: FarmerHolding, _ standing: FarmerStanding,
        _ context: MapContext
    ) throws -> [String: FieldValue?] {
        let policy = context.settling.policy
        let waterClass = FarmerClass(kilograms: holding.kilogramsByClass, policy: policy.capacity)
        let grade = waterClass.flatMap {
            ScaleGrade(feed: holding.feed, netWater: holding.netWater, waterClass: $0.main, policy: policy)
        }
        let development = DevelopmentClass(
            hasMoney: farmer.hasMoney, hasIntent: farmer.hasIntent, policy: policy.development)
        return [
            "code": .text(PersonCode.code(of: uuid, prefix: "F")), "name": farmer.name.map { .text($0) },
            "village": .text(try context.name(of: farmer.village)),
            "waterClass": waterClass.map { .text($0.name) }, "scaleGrade": grade.map { .text($0.name) },
            "tonnes": holding.feed.map { .tonnes($0.wholeKilograms) },
            "ourTonnes": holding.ours.map { .tonnes($0.wholeKilograms) },
            "development": development == .unknown
                ? .text(policy.development.unknownTitle) : .text(development.rawValue),
            "stage": farmer.stage.map { .integer(Int64($0)) },
            "brand": holding.brand(farmer).map { .text($0) }, "symbol": .text(standing.symbol.rawValue),
            "topRank": farmer.topRank.map { .integer(Int64($0)) },
            "isDemonstration": .truth(farmer.isDemonstration ?? false),
            "ponds": .integer(Int64(holding.pondCount)),
            "netMu": holding.netWater.map { .number($0.mu, places: 3) },
        ]
    }
}

extension FarmerStanding {
    fileprivate var symbol: SymbolKey {
        switch self {
        case .ours: .ours
        case .target: .target
        case .rival: .rival
        case .idle: .idle
        case .unknown: .unknown
        }
    }
}

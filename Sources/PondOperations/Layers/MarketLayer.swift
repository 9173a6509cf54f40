import PondGeodesy
import PondMarket
import PondModel

/// Villages, towns and counties over the threshold within the radius, each with its badge.
enum MarketLayer {
    static func features(_ context: MapContext) throws -> [MapFeature] {
        let query = MarketQuery(policy: context.settling.policy.market, year: context.year)
        let report = try FindTargets.run(query, policy: context.settling.policy, context.reading)
        return try report.ranking.markets.map { try feature($0, context) }
    }

    static func feature(_ market: Market, _ context: MapContext) throws -> MapFeature {
        var values = AreaValues.common(
            code: market.code, name: market.name, level: market.level, parent: market.parentName, market.total
        )
        values["badge"] = .text(market.level.badge, context.language)
        values["locatedBy"] = .text(market.locatedBy.rawValue)
        values["distanceMetres"] = .number(market.distance.metres, places: 1)
        values["ourTonnes"] = .tonnes(market.total.ourKilograms)
        values["marketShare"] = market.total.marketShare.map { .number($0, places: 4) }
        values["headcount"] = .number(market.headcount, places: 2)
        let outline = try context.reading.boundary(of: market.area)
        return MapFeature(
            layer: .market,
            id: AreaValues.id(
                code: market.code, level: market.level, name: market.name, parent: market.parentName),
            shape: outline.map { .outline($0) } ?? .point(market.place), values: values,
            symbol: market.level.symbol)
    }
}

extension AdminLevel {
    /// 万吨村, 万吨镇, 万吨县.
    var badge: Words {
        Words(zh: "万吨\(title.chinese)", en: "10,000 t \(title.english)")
    }

    fileprivate var symbol: SymbolKey {
        switch self {
        case .village: .villageBadge
        case .town: .townBadge
        case .county: .countyBadge
        }
    }
}

/// The fields that markets, villages and towns share.
enum AreaValues {
    static func common(
        code: AreaCode?, name: String, level: AdminLevel, parent: String?, _ total: AreaTotal
    ) -> [String: FieldValue?] {
        [
            "code": code.map { .text($0.short) }, "name": .text(name), "level": .text(level.rawValue),
            "parent": parent.map { .text($0) }, "ponds": .integer(Int64(total.ponds)),
            "netMu": .mu(total.netSquareMetres),
            "capacityTonnes": total.capacityKilograms.map { .tonnes($0) },
            "surveyedTonnes": .tonnes(total.surveyedKilograms),
            "coverage": total.coverage.map { .number($0, places: 4) },
            "newestYear": total.newestYear.map { .integer(Int64($0)) },
        ]
    }

    /// The national code; an area without one is told by level and name, and by its parent, since names
    /// repeat.
    static func id(code: AreaCode?, level: AdminLevel, name: String, parent: String?) -> String {
        code?.short ?? [level.rawValue, parent, name].compactMap(\.self).joined(separator: "-")
    }
}

import PondMarket
import PondModel

/// The answer of `targets` as GeoJSON: one point a market, near misses marked.
package enum TargetsGeoJSON {
    /// A FeatureCollection (RFC 7946) with `store`, `dataVersion`, `branch` and `query` beside the features.
    package static func text(_ report: MarketReport, language: Language) -> String {
        let features =
            report.ranking.markets.map { feature($0, isNearMiss: false, language) }
            + report.ranking.nearMisses.map { feature($0, isNearMiss: true, language) }
        return JSONValue.object(
            [JSONMember("type", .text("FeatureCollection"))] + report.head + [
                JSONMember("features", .list(features))
            ]
        ).text() + "\n"
    }

    private static func feature(_ market: Market, isNearMiss: Bool, _ language: Language) -> JSONValue {
        let place: [JSONValue] = [
            .decimal(market.place.longitude, places: 7), .decimal(market.place.latitude, places: 7),
        ]
        let id = AreaValues.id(
            code: market.code, level: market.level, name: market.name, parent: market.parentName)
        return .object([
            JSONMember("type", .text("Feature")), JSONMember("id", .text(id)),
            JSONMember(
                "geometry",
                .object([JSONMember("type", .text("Point")), JSONMember("coordinates", .list(place))])),
            JSONMember(
                "properties",
                .object(market.members(language) + [JSONMember("isNearMiss", .truth(isNearMiss))])),
        ])
    }
}

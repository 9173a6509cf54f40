import PondModel

/// The features of every layer but the ponds, which are too many to hold: `PondLayer` streams those.
enum LayerCatalog {
    /// The layers of a map that the edition may show, in the catalog's order.
    static func layers(of map: WallMap, edition: Edition) -> [Layer] {
        Layer.allCases.filter { $0.maps.contains(map) && $0.editions.contains(edition) }
    }

    /// Hands the layer's features to `body`, never holding those of many areas at once.
    static func forEachFeature(
        of layer: Layer, _ context: MapContext, _ body: (MapFeature) throws -> Void
    ) throws {
        switch layer {
        case .village: try CultureLayer.forEach(.village, layer: .village, context, body)
        case .town: try CultureLayer.forEach(.town, layer: .town, context, body)
        default: for feature in try features(of: layer, context) { try body(feature) }
        }
    }

    static func features(of layer: Layer, _ context: MapContext) throws -> [MapFeature] {
        switch layer {
        case .branch: return BranchLayer.features(context)
        case .ring: return RingLayer.features(context)
        case .market: return try MarketLayer.features(context)
        case .farmer: return try FarmerLayer.features(context)
        case .dealer: return try SiteLayer.features(.dealer, layer: .dealer, context)
        case .competitor: return try SiteLayer.features(.competitor, layer: .competitor, context)
        case .outlet: return try SiteLayer.features(.outlet, layer: .outlet, context)
        case .camp: return try SiteLayer.features(.camp, layer: .camp, context)
        case .village, .town:
            var features: [MapFeature] = []
            try forEachFeature(of: layer, context) { features.append($0) }
            return features
        case .pond: preconditionFailure("ponds are streamed by PondLayer")
        }
    }
}

import PondModel

/// The features of every layer but the ponds, which are too many to hold: `PondLayer` streams those.
enum LayerCatalog {
    /// The layers of a map that the edition may show, in the catalog's order.
    static func layers(of map: WallMap, edition: Edition) -> [Layer] {
        Layer.allCases.filter { $0.maps.contains(map) && $0.editions.contains(edition) }
    }

    static func features(of layer: Layer, _ context: MapContext) throws -> [MapFeature] {
        switch layer {
        case .branch: BranchLayer.features(context)
        case .ring: RingLayer.features(context)
        case .market: try MarketLayer.features(context)
        case .farmer: try FarmerLayer.features(context)
        case .dealer: try SiteLayer.features(.dealer, layer: .dealer, context)
        case .competitor: try SiteLayer.features(.competitor, layer: .competitor, context)
        case .outlet: try SiteLayer.features(.outlet, layer: .outlet, context)
        case .camp: try SiteLayer.features(.camp, layer: .camp, context)
        case .village: try CultureLayer.features(.village, layer: .village, context)
        case .town: try CultureLayer.features(.town, layer: .town, context)
        case .pond: preconditionFailure("ponds are streamed by PondLayer")
        }
    }
}

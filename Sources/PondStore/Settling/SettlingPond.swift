import PondGeodesy
import PondModel

/// A pond while it is settled: what it is, and what the capacity model makes of it.
struct SettlingPond {
    let id: Identifier<Pond>
    let value: Pond
    var seasons: [SettlingSeason]
    /// The water where no season says otherwise.
    var netSquareMetres = 0

    /// The pond's own figures, without anything its farmer says of all ponds together.
    mutating func evaluate(by evaluate: PondEvaluator) {
        netSquareMetres = evaluate(value, nil, nil).netSquareMetres
        for index in seasons.indices {
            self.evaluate(season: index, by: evaluate, share: nil)
            seasons[index].ourKilograms = seasons[index].value.ourFeed?.wholeKilograms ?? 0
        }
    }

    mutating func evaluate(season index: Int, by evaluate: PondEvaluator, share: FarmerShare?) {
        (seasons[index].netSquareMetres, seasons[index].demand) = evaluate(value, seasons[index].value, share)
    }
}

/// A season of such a pond.
struct SettlingSeason {
    let value: PondSeason
    /// Made by the farmer's total, not by anyone's word on this pond.
    let isSpread: Bool
    var netSquareMetres = 0
    var demand: Demand?
    var ourKilograms = 0

    /// Feed by net mu is a mean of the species and no figure of the pond's own; but of water that eats no feed
    /// (laver, filter feeders, an empty pond) it is certain.
    var figures: FarmerSpread.PondFigures {
        let isOwn =
            switch demand?.method {
            case nil, .farmer: false
            case .area: demand?.feed == .zero && netSquareMetres > 0
            case .reported, .stocking, .yield: true
            }
        return FarmerSpread.PondFigures(
            ownKilograms: isOwn ? demand?.feed.wholeKilograms : nil, netSquareMetres: netSquareMetres)
    }

    var ourFigures: FarmerSpread.PondFigures {
        FarmerSpread.PondFigures(
            ownKilograms: value.ourFeed?.wholeKilograms, netSquareMetres: netSquareMetres)
    }
}

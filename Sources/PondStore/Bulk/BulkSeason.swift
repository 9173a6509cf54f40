import PondModel

/// A season on its way into the table.
struct BulkSeason {
    let pond: Int64
    let value: PondSeason
    let species: String?
    let netSquareMetres: Int

    static let columns = [
        "id", "pondID", "year", "species", "mode", "yieldKilogramsPerMu", "feedKilograms", "ourKilograms",
        "brand", "stockCount", "stockGrams", "harvestGrams", "survival", "usedSquareMetres",
        "usedOurKilograms", "demandKilograms", "demandMethod", "coefficientVersion",
    ]

    func bind(_ row: inout RowBinder) {
        row.put(pond * 10000 + Int64(value.year))
        row.put(pond)
        row.put(value.year)
        row.put(species)
        row.put(value.mode)
        row.put(value.yieldKilogramsPerMu)
        row.put(value.feed?.wholeKilograms)
        row.put(value.ourFeed?.wholeKilograms)
        row.put(value.brand)
        row.put(value.stocking.count)
        row.put(value.stocking.stockedGrams)
        row.put(value.stocking.harvestGrams)
        row.put(value.stocking.survival)
        row.put(netSquareMetres)
        row.put(value.ourFeed?.wholeKilograms ?? 0)
        row.put(value.demand?.feed.wholeKilograms)
        row.put(value.demand?.method.storedText)
        row.put(value.demand?.coefficientVersion)
    }

    /// Whether the table's checks hold, of which a season's type promises nothing.
    var isStorable: Bool {
        (1...9999).contains(value.year)
            && [value.feed, value.ourFeed, value.demand?.feed].allSatisfy { mass in
                mass.map { $0.wholeKilograms >= 0 } ?? true
            }
    }
}

extension Demand.Method {
    /// The raw value as bytes that always stay where they are.
    fileprivate var storedText: StaticString {
        switch self {
        case .reported: "reported"
        case .farmer: "farmer"
        case .stocking: "stocking"
        case .yield: "yield"
        case .area: "area"
        }
    }
}

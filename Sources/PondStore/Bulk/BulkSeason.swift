import PondModel

/// A season on its way into the table: numbers, and where its texts lie in the batch.
struct BulkSeason: Sendable {
    let year: Int
    let species: ByteSpan
    let mode: ByteSpan
    let yieldKilogramsPerMu: Double?
    let feedKilograms: Int?
    let ourKilograms: Int?
    let brand: ByteSpan
    let stocking: Stocking
    let netSquareMetres: Int
    let demandKilograms: Int?
    let demandMethod: Demand.Method?
    let coefficientVersion: Int?

    static let columns = [
        "id", "pondID", "year", "species", "mode", "yieldKilogramsPerMu", "feedKilograms", "ourKilograms",
        "brand", "stockCount", "stockGrams", "harvestGrams", "survival", "usedSquareMetres",
        "usedOurKilograms", "demandKilograms", "demandMethod", "coefficientVersion",
    ]

    func give(to row: inout some RowTaker, pond: Int64) {
        row.put(pond * 10000 + Int64(year))
        row.put(pond)
        row.put(year)
        row.putText(species)
        row.putText(mode)
        row.put(yieldKilogramsPerMu)
        row.put(feedKilograms)
        row.put(ourKilograms)
        row.putText(brand)
        row.put(stocking.count)
        row.put(stocking.stockedGrams)
        row.put(stocking.harvestGrams)
        row.put(stocking.survival)
        row.put(netSquareMetres)
        row.put(ourKilograms ?? 0)
        row.put(demandKilograms)
        row.put(demandMethod?.storedText)
        row.put(coefficientVersion)
    }

    /// Whether the table's checks hold, of which a season's type promises nothing.
    var isStorable: Bool {
        (1...9999).contains(year) && feedKilograms ?? 0 >= 0 && ourKilograms ?? 0 >= 0
            && demandKilograms ?? 0 >= 0
    }

    /// What a pond is from this season on.
    var figure: PondFigure {
        PondFigure(
            year: year, netSquareMetres: netSquareMetres, demandKilograms: demandKilograms,
            isReported: demandMethod?.isReported ?? false, ourKilograms: ourKilograms ?? 0)
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

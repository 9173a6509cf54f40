import PondGeodesy
import PondMarket
import PondModel

/// What a farmer's ponds come to in the year asked for, each with the season it counts with.
struct FarmerHolding {
    private(set) var pondCount = 0
    private(set) var kilogramsByClass: [WaterClass: Int] = [:]
    /// Feed of all brands; `nil` when no pond's is known and he reports none himself.
    private(set) var feed: Mass?
    private(set) var ours: Mass?
    private(set) var netWater: Area?
    private var newestBrand: (year: Int, brand: String)?
    private var longitudes = 0.0
    private var latitudes = 0.0

    init(_ farmer: Identifier<Farmer>, _ context: MapContext) throws {
        let model = context.settling.model
        for pond in try context.reading.ponds(of: farmer) {
            pondCount += 1
            longitudes += pond.position.longitude
            latitudes += pond.position.latitude
            let seasons = try pond.id.map { try context.reading.seasons(of: $0) } ?? []
            let season = seasons.standing(in: context.year ?? .max)
            let water = model.netWater(of: pond, mode: season?.mode)
            if let water { netWater = (netWater ?? .zero) + water }
            if let season { add(season, water: water, model) }
            addSales(seasons, until: context.year ?? .max)
        }
        try addOwnFigures(farmer, context)
    }

    /// The middle of his ponds; `nil` without any.
    var middle: Position? {
        guard pondCount > 0 else { return nil }
        return Position(longitude: longitudes / Double(pondCount), latitude: latitudes / Double(pondCount))
    }

    /// What he feeds: as noted with him, else the newest of his ponds.
    func brand(_ farmer: Farmer) -> String? { farmer.brand ?? newestBrand?.brand }

    private mutating func addSales(_ seasons: [PondSeason], until year: Int) {
        if let our = seasons.ourFeed(in: year) { ours = (ours ?? .zero) + our }
        if let brand = seasons.newestBrand(in: year), brand.year >= newestBrand?.year ?? .min {
            newestBrand = brand
        }
    }

    private mutating func add(_ season: PondSeason, water: Area?, _ model: CapacityModel) {
        guard let demand = season.demand else { return }
        feed = (feed ?? .zero) + demand.feed
        let terms = model.terms(of: season, net: water, demand: demand)
        kilogramsByClass.merge(model.kilogramsByClass(terms), uniquingKeysWith: +)
    }

    /// His own total counts where it is larger: it is spread over his ponds already, and never added on top.
    private mutating func addOwnFigures(_ farmer: Identifier<Farmer>, _ context: MapContext) throws {
        let seasons = try context.reading.seasons(of: farmer).filter { $0.year <= context.year ?? .max }
        guard let newest = seasons.max(by: { $0.year < $1.year }) else { return }
        if let own = newest.feed { feed = max(feed ?? .zero, own) }
        if let own = newest.ourFeed { ours = max(ours ?? .zero, own) }
    }
}

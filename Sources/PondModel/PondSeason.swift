/// What is in a pond in one year, what it eats and of whose feed.
package struct PondSeason: Hashable, Sendable {
    package var year: Int
    /// Empty when nobody has asked yet.
    package var species: [SpeciesShare]
    package var mode: String?
    /// The farmer's own yield, kg per mu of net water a year.
    package var yieldKilogramsPerMu: Double?
    /// Feed of all brands bought in the year, as reported.
    package var feed: Mass?
    /// Of that, ours.
    package var ourFeed: Mass?
    package var brand: String?
    package var stocking: Stocking
    /// What the capacity model made of it; `nil` is unknown, which is never zero.
    package var demand: Demand?

    package init(
        year: Int, species: [SpeciesShare] = [], mode: String? = nil, yieldKilogramsPerMu: Double? = nil,
        feed: Mass? = nil, ourFeed: Mass? = nil, brand: String? = nil, stocking: Stocking = Stocking(),
        demand: Demand? = nil
    ) {
        self.year = year
        self.species = species
        self.mode = mode
        self.yieldKilogramsPerMu = yieldKilogramsPerMu
        self.feed = feed
        self.ourFeed = ourFeed
        self.brand = brand
        self.stocking = stocking
        self.demand = demand
    }
}

/// Fish put in and taken out: number, grams each in and out, and the share that lives.
package struct Stocking: Hashable, Sendable {
    package var count: Double?
    package var stockedGrams: Double?
    package var harvestGrams: Double?
    package var survival: Double?

    package init(
        count: Double? = nil, stockedGrams: Double? = nil, harvestGrams: Double? = nil,
        survival: Double? = nil
    ) {
        self.count = count
        self.stockedGrams = stockedGrams
        self.harvestGrams = harvestGrams
        self.survival = survival
    }
}

import GRDB
import PondModel

/// Evaluates marked ponds, and farmers with all their ponds.
struct PondSettling {
    private let session: StoreSession
    private let evaluate: PondEvaluator
    private(set) var changedVillages: Set<Int64> = []

    init(_ session: StoreSession, evaluate: @escaping PondEvaluator) {
        self.session = session
        self.evaluate = evaluate
    }

    mutating func run(_ marks: Marks) throws {
        for pond in marks.outlines { try renewOutlineArea(pond) }
        var farmers = Set(marks.farmers)
        for id in marks.ponds {
            guard let pond = try settlingPond(id) else { continue }
            changedVillages.insert(pond.value.village.number)
            if let farmer = pond.value.farmer, try hasTotals(farmer) {
                farmers.insert(farmer.number)
            } else {
                try settle([pond], seasonsOf: nil)
            }
        }
        for farmer in farmers.sorted() { try settleFarmer(Identifier(farmer)) }
    }

    private mutating func settleFarmer(_ farmer: Identifier<Farmer>) throws {
        let ponds = try session.settlingPonds(of: farmer)
        changedVillages.formUnion(ponds.map(\.value.village.number))
        try settle(ponds, seasonsOf: farmer)
    }

    private func hasTotals(_ farmer: Identifier<Farmer>) throws -> Bool {
        try !session.seasons(of: farmer).isEmpty
    }

    private func settlingPond(_ id: Int64) throws -> SettlingPond? {
        try session.settlingPond(Identifier(id))
    }

    /// Ponds of one farmer (or one pond without any): their own figures, then what the farmer's totals leave.
    private func settle(_ ponds: [SettlingPond], seasonsOf farmer: Identifier<Farmer>?) throws {
        let totals = try farmer.map(session.seasons(of:)) ?? []
        var ponds = ponds
        for index in ponds.indices { try matchSpreadSeasons(&ponds[index], years: totals.map(\.year)) }
        for index in ponds.indices { ponds[index].evaluate(by: evaluate) }
        for total in totals { share(total, among: &ponds) }
        for pond in ponds { try session.write(pond) }
    }

    /// A farmer's total of a year makes that year a season of each of his ponds; such seasons go with the
    /// total.
    private func matchSpreadSeasons(_ pond: inout SettlingPond, years: [Int]) throws {
        for season in pond.seasons where season.isSpread && !years.contains(season.value.year) {
            try session.removeSeason(of: pond.id, year: season.value.year)
        }
        pond.seasons.removeAll { $0.isSpread && !years.contains($0.value.year) }
        for year in years where !pond.seasons.contains(where: { $0.value.year == year }) {
            let before = pond.seasons.last { $0.value.year < year && !$0.value.species.isEmpty }
            let mode = before?.value.mode ?? pond.seasons.last { $0.value.year < year }?.value.mode
            let season = PondSeason(year: year, species: before?.value.species ?? [], mode: mode)
            try session.insertSpreadSeason(season, of: pond.id)
            pond.seasons.append(SettlingSeason(value: season, isSpread: true))
            pond.seasons.sort { $0.value.year < $1.value.year }
        }
    }

    private func share(_ total: FarmerSeason, among ponds: inout [SettlingPond]) {
        let places = ponds.indices.compactMap { pond in
            ponds[pond].seasons.firstIndex { $0.value.year == total.year }.map { (pond, $0) }
        }
        let seasons = places.map { ponds[$0].seasons[$1] }
        if let feed = total.feed {
            let figures = seasons.map { $0.figures }
            for (place, share) in zip(places, FarmerSpread.shares(of: feed.wholeKilograms, among: figures)) {
                guard let share else { continue }
                ponds[place.0].evaluate(
                    season: place.1, by: evaluate, share: FarmerShare(feed: .kilograms(Double(share))))
            }
        }
        if let ours = total.ourFeed {
            let figures = seasons.map { $0.ourFigures }
            for (place, share) in zip(places, FarmerSpread.shares(of: ours.wholeKilograms, among: figures)) {
                if let share { ponds[place.0].seasons[place.1].ourKilograms = share }
            }
        }
    }

    /// Another program draws outlines without knowing their area on the ellipsoid.
    private func renewOutlineArea(_ id: Int64) throws {
        let read = try session.prepared("SELECT boundary, outlineSquareMetres FROM pond WHERE id = ?")
        read.bind(1, id)
        guard
            let (area, old) = try read.first({ ($0.multiPolygon(0)?.area.squareMetres, $0.optionalDouble(1)) }
            )
        else { return }
        guard area != old else { return }
        let write = try session.prepared(
            "UPDATE pond SET outlineSquareMetres = ?, version = version + 1 WHERE id = ?")
        write.bind(1, area)
        write.bind(2, id)
        try write.step()
    }
}

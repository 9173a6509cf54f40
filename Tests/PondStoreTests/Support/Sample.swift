import PondGeodesy
import PondModel

@testable import PondStore

/// Made-up areas, ponds and figures.
enum Sample {
    /// Reported feed counts; else a yield, in kg per mu; else 1,500 kg per mu where a species is known. Water
    /// is nine tenths of the reported mu. Rounds to the kilogram like everything that is stored.
    @Sendable static func evaluate(
        _ pond: Pond, _ season: PondSeason?, _ share: FarmerShare?
    ) -> (netSquareMetres: Int, demand: Demand?) {
        let water = Int(
            ((pond.netArea ?? pond.reportedArea ?? pond.outlineArea ?? .zero).squareMetres * 0.9).rounded())
        func demand(_ kilograms: Double, _ method: Demand.Method) -> Demand {
            Demand(feed: .kilograms(kilograms.rounded()), method: method, coefficientVersion: 1)
        }
        guard let season else { return (water, nil) }
        if let feed = season.feed { return (water, demand(feed.kilograms, .reported)) }
        let mu = Area.squareMetres(Double(water)).mu
        if let yield = season.yieldKilogramsPerMu { return (water, demand(yield * mu, .yield)) }
        if let share { return (water, demand(share.feed.kilograms, .farmer)) }
        return (water, season.species.isEmpty ? nil : demand(1500 * mu, .area))
    }

    static let occupancy = 0.85

    static func square(at position: Position, degrees: Double = 0.001) -> MultiPolygon {
        let half = degrees / 2
        func corner(_ east: Double, _ north: Double) -> Position {
            Position(longitude: position.longitude + east * half, latitude: position.latitude + north * half)
        }
        return MultiPolygon([
            Polygon(exterior: [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)])
        ])
    }

    static func position(_ number: Int) -> Position {
        Position(
            longitude: 119.1 + Double(number % 37) * 0.0021, latitude: 34.8 + Double(number / 37) * 0.0017)
    }

    static func pond(
        _ code: String, in village: Identifier<AdminArea>, mu: Double = 10, at number: Int = 0,
        farmer: Identifier<Farmer>? = nil, hasBoundary: Bool = true
    ) -> Pond {
        let position = position(number)
        let boundary = hasBoundary ? square(at: position) : nil
        return Pond(
            village: village, villagePlacing: .code, code: code, position: position, boundary: boundary,
            outlineArea: boundary?.area, reportedArea: .mu(mu), farmer: farmer)
    }
}

/// A county with two towns of two villages each.
struct SampleAreas: Sendable {
    let county: Identifier<AdminArea>
    let towns: [Identifier<AdminArea>]
    let villages: [Identifier<AdminArea>]

    init(in session: StoreSession) throws {
        func insert(_ code: String, _ level: AdminLevel, _ name: String, _ parent: Identifier<AdminArea>?)
            throws
            -> Identifier<AdminArea>
        {
            try session.insert(
                AdminArea(id: Identifier(0), code: AreaCode(code), level: level, name: name, parent: parent))
        }
        let county = try insert("320707", .county, "赣榆区", nil)
        let towns = try ["320707100", "320707101"].map { try insert($0, .town, "镇\($0)", county) }
        villages = try ["320707100201", "320707100202", "320707101201", "320707101202"].map {
            try insert($0, .village, "村\($0)", $0.hasPrefix("320707100") ? towns[0] : towns[1])
        }
        self.county = county
        self.towns = towns
    }
}

extension TemporaryStore {
    /// The store with the sample's areas in it.
    func withAreas() async throws -> SampleAreas {
        try await store.change(verb: "areas", detail: "sample") { session in
            let areas = try SampleAreas(in: session)
            try session.settle(occupancy: Sample.occupancy, evaluate: Sample.evaluate)
            return areas
        }
    }

    /// A change that ends settled.
    func survey<Answer: Sendable>(
        verb: String = "survey", isRehearsal: Bool = false,
        _ body: @escaping @Sendable (StoreSession) throws -> Answer
    ) async throws -> Answer {
        try await store.change(verb: verb, detail: "test", isRehearsal: isRehearsal) { session in
            let answer = try body(session)
            try session.settle(occupancy: Sample.occupancy, evaluate: Sample.evaluate)
            return answer
        }
    }

    func undo() async throws -> UndoReport {
        try await store.change(verb: StoreSession.undoVerb, detail: "test") { session in
            let report = try session.undo()
            try session.settle(occupancy: Sample.occupancy, evaluate: Sample.evaluate)
            return report
        }
    }
}

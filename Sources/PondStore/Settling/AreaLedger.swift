import PondGeodesy
import PondModel

/// The ponds of one area through the years: at each year, what is added to the years before.
struct AreaLedger {
    /// The year of the total that stands before any season.
    static let beginning = 0
    /// The last year of a total after which no season begins.
    static let end = 9999

    private var changes: [Int: Tally] = [:]

    var isEmpty: Bool { changes.isEmpty }

    /// Adds a pond: what it is without a season, and its seasons, oldest first.
    mutating func add(at position: Position, withoutSeason: PondFigure, seasons: [PondFigure]) {
        var before = withoutSeason.tally(at: position)
        changes[Self.beginning, default: Tally()].add(before)
        for season in seasons {
            guard let year = season.year else { continue }
            let now = season.tally(at: position)
            changes[year, default: Tally()].add(before, times: -1)
            changes[year, default: Tally()].add(now)
            before = now
        }
    }

    /// One total for each year in which a season begins, and one for the years before.
    func totals(of area: Identifier<AdminArea>, occupancy: Double) -> [AreaTotal] {
        let years = changes.keys.sorted()
        var sum = Tally()
        return years.enumerated().map { index, year in
            sum.add(changes[year] ?? Tally())
            let until = index + 1 < years.count ? years[index + 1] - 1 : Self.end
            return sum.total(of: area, year: year, untilYear: until, occupancy: occupancy)
        }
    }
}

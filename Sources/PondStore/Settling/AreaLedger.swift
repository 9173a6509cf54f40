import PondGeodesy
import PondModel

/// The ponds of one area through the years: at each year, what is added to the years before.
struct AreaLedger {
    /// The year of the total that stands before any season.
    static let beginning = 0
    /// The last year of a total after which no season begins.
    static let end = 9999

    /// By year. Few years, so a list is quickest.
    private var changes: [(year: Int, sum: Tally)] = []

    /// Adds a pond with at most one season.
    mutating func add(at position: Position, withoutSeason: PondFigure, season: PondFigure?) {
        change(Self.beginning) { $0.add(withoutSeason, at: position) }
        guard let season, let year = season.year else { return }
        change(year) { sum in
            sum.add(withoutSeason, at: position, times: -1)
            sum.add(season, at: position)
        }
    }

    /// Adds a pond: what it is without a season, and its seasons, oldest first.
    mutating func add(at position: Position, withoutSeason: PondFigure, seasons: [PondFigure]) {
        var before = withoutSeason
        change(Self.beginning) { $0.add(before, at: position) }
        for season in seasons {
            guard let year = season.year else { continue }
            let standing = season.standing(after: before)
            change(year) { sum in
                sum.add(before, at: position, times: -1)
                sum.add(standing, at: position)
            }
            before = standing
        }
    }

    private mutating func change(_ year: Int, _ body: (inout Tally) -> Void) {
        if let index = changes.firstIndex(where: { $0.year == year }) {
            body(&changes[index].sum)
        } else {
            changes.append((year, Tally()))
            body(&changes[changes.count - 1].sum)
        }
    }

    /// One total for each year in which a season begins, and one for the years before.
    func totals(of area: Identifier<AdminArea>, occupancy: Double) -> [AreaTotal] {
        let inOrder = changes.sorted { $0.year < $1.year }
        var sum = Tally()
        return inOrder.enumerated().map { index, change in
            sum.add(change.sum)
            let until = index + 1 < inOrder.count ? inOrder[index + 1].year - 1 : Self.end
            return sum.total(of: area, year: change.year, untilYear: until, occupancy: occupancy)
        }
    }
}

import PondGeodesy
import PondModel

/// The ledgers of many areas. Ponds of one village mostly come together, so the ledger under way is kept open.
struct LedgerBook {
    private var closed: [Int64: AreaLedger] = [:]
    private var open: (area: Int64, ledger: AreaLedger)?

    /// Adds a pond with at most one season to the ledger of its area.
    mutating func add(
        to area: Int64, at position: Position, withoutSeason: PondFigure, season: PondFigure?
    ) {
        if open?.area != area { turn(to: area) }
        open?.ledger.add(at: position, withoutSeason: withoutSeason, season: season)
    }

    /// All ledgers by area.
    var ledgers: [Int64: AreaLedger] {
        guard let open else { return closed }
        var all = closed
        all[open.area] = open.ledger
        return all
    }

    private mutating func turn(to area: Int64) {
        if let open { closed[open.area] = open.ledger }
        open = (area, closed[area] ?? AreaLedger())
    }
}

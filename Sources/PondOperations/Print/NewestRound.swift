import PondModel
import PondStore

/// The newest round of the survey up to a sheet's year, and which ponds it saw.
struct NewestRound {
    let name: String
    private let id: Int64
    private let year: Int?
    /// Whether figures of its year can be of no other round. Stores of the first format kept of a round only the ponds
    /// that it brought in.
    private let isAloneInItsYear: Bool
    private let seenAgain: Set<Int64>

    /// `nil` for a store without rounds up to the year. A round without a year is as new as its place among the others.
    init?(_ reading: StoreReading, upTo sheetYear: Int?) throws {
        let last = sheetYear ?? .max
        let rounds = try reading.rounds().filter { $0.year ?? last <= last }
        guard
            let newest = rounds.max(by: { ($0.year ?? last, $0.id.number) < ($1.year ?? last, $1.id.number) })
        else { return nil }
        name = newest.name
        id = newest.id.number
        year = newest.year
        isAloneInItsYear = rounds.count { $0.year == newest.year } == 1
        seenAgain = try reading.pondsSeenAgain(in: newest.id)
    }

    /// Whether the round saw the pond: brought it in, met it again, or is the only one that its figures can be of.
    func saw(_ row: PondScanRow) -> Bool {
        row.roundID == id || seenAgain.contains(row.id)
            || isAloneInItsYear && year != nil && row.seasonYear == year
    }
}

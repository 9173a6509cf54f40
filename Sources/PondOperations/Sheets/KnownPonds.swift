import PondGeodesy
import PondModel
import PondPrint
import PondSheets
import PondStore

/// The ponds that a page may show, as the store knew them by a round.
struct KnownPonds {
    private let round: Identifier<SurveyRound>
    /// Ponds that this very sheet has brought in say nothing about it.
    private let made: Set<Identifier<Pond>>
    private let reading: StoreReading

    init(round: Identifier<SurveyRound>, sheet: SurveySheet, _ reading: StoreReading) throws {
        self.round = round
        self.reading = reading
        let marks = try sheet.id.map { try reading.marks(of: $0) } ?? []
        made = Set(marks.filter { $0.link == .made }.compactMap(\.pond))
    }

    /// Ponds of the village and around it: a page may show its neighbours too.
    func around(_ village: Identifier<AdminArea>) throws -> [Pond] {
        try near(reading.ponds(below: village).map(\.position), margin: 1, least: .metres(1000))
    }

    /// Ponds among these places and a little around.
    func among(_ places: [Position]) throws -> [Pond] {
        try near(places, margin: 0.25, least: .metres(100))
    }

    /// Canals and roads that `pondmap base` has brought in, around these places.
    func lines(around places: [Position]) throws -> [KnownLine] {
        guard let first = places.first else { return [] }
        let box = places.dropFirst().reduce(BoundingBox(first)) { $0.including($1) }
        return try reading.baseLines(near: box).compactMap { line in
            switch BaseLine.Kind(rawValue: line.kind) {
            case .canal: KnownLine(title: Words(zh: "河渠", en: "a canal"), positions: line.positions)
            case .road: KnownLine(title: Words(zh: "道路", en: "a road"), positions: line.positions)
            case .coast, .border, nil: nil
            }
        }
    }

    /// `margin` is a part of the places' extent.
    private func near(_ places: [Position], margin: Double, least: Length) throws -> [Pond] {
        guard let first = places.first else { return [] }
        let box = places.dropFirst().reduce(BoundingBox(first)) { $0.including($1) }
        let extent = Position(longitude: box.west, latitude: box.south)
            .distance(to: Position(longitude: box.east, latitude: box.north))
        let around = box.widened(by: max(least, .metres(extent.metres * margin)))
        return try reading.ponds(intersecting: around, knownBy: round)
            .filter { pond in pond.id.map { !made.contains($0) } ?? true }
    }
}

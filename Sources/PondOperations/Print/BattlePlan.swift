import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore

/// What a workgroup plans, from a table beside the store: who answers for an area, its target, and meetings there.
///
/// Each row names its area by name or code (`镇`, `村` or `area`), and any of: `负责人` (responsible), `目标吨` (target_t), `活动`
/// (event) with its `日期` (date) and, once it was held, `已办` (done).
struct BattlePlan {
    /// Who answers for an area, and for how much.
    struct Duty {
        var responsible: String?
        var targetTonnes: Double?
    }

    /// A meeting of farmers or a contest.
    struct Event {
        let name: String
        let day: String
        let place: Position
        let isDone: Bool

        /// Month and day as they stand in the pin: `6/1`.
        var mark: String {
            day.split(separator: "-").dropFirst().compactMap { Int($0) }.map(String.init).joined(
                separator: "/")
        }
    }

    private(set) var duties: [Identifier<AdminArea>: Duty] = [:]
    private(set) var events: [Event] = []

    /// Throws in a sentence for a row that names no known area, says nothing, or has a number or a day that is none.
    init(path: String, today: String, _ reading: StoreReading) throws {
        let file = try FeatureFile(path: path)
        try file.read { features in
            for feature in features { try take(PlanRow(feature, path: path), today: today, reading) }
        }
        guard !duties.isEmpty || !events.isEmpty else { throw PlanError.empty(path: path) }
    }

    private mutating func take(_ row: PlanRow, today: String, _ reading: StoreReading) throws {
        let area = try ExplainMarket.area(try row.area, reading)
        let (target, event) = (try row.targetTonnes, try row.event)
        guard row.responsible != nil || target != nil || event != nil else { throw row.refused(.saysNothing) }
        if row.responsible != nil || target != nil {
            guard area.level != .county else { throw row.refused(.county) }
            var duty = duties[area.id] ?? Duty()
            duty.responsible = row.responsible ?? duty.responsible
            duty.targetTonnes = target ?? duty.targetTonnes
            duties[area.id] = duty
        }
        guard let event else { return }
        guard let (place, _) = try AreaLocator(reading, year: .max).place(of: area) else {
            throw row.refused(.noPlace(area.name))
        }
        events.append(
            Event(
                name: event.name, day: event.day, place: place,
                isDone: row.isDone ?? (event.day < today)))
    }
}

import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// The places that a control file may name: codes of ponds, and names or codes of areas.
struct PlaceNames {
    private let sheet: SurveySheet
    private let session: StoreReading
    private let areas: [AdminArea]

    init(_ sheet: SurveySheet, _ session: StoreReading) throws {
        self.sheet = sheet
        self.session = session
        areas = try session.areas()
    }

    /// A pond of the sheet's village goes before ponds elsewhere, and those before areas.
    func place(_ name: String) throws -> NamedPlace {
        if let own = try sheet.village.flatMap({ try session.pond(village: $0, code: name) }) {
            return .found(own.position)
        }
        let ponds = try session.ponds(code: name)
        if ponds.count == 1 { return .found(ponds[0].position) }
        if ponds.count > 1 {
            return .ambiguous(
                try ponds.prefix(5).map { "\(try session.area($0.village)?.name ?? "")\(name)" })
        }
        let named = areas.filter { $0.name == name || $0.code?.digits == name || $0.code?.short == name }
        let located = named.filter { $0.place != nil }
        if located.count == 1, let place = located[0].place { return .found(place) }
        if located.count > 1 { return .ambiguous(located.prefix(5).map { $0.code?.short ?? $0.name }) }
        return .unknown(nearest: nearest(to: name))
    }

    private func nearest(to name: String) -> String? {
        let stem = String(name.prefix(2))
        return areas.first { $0.place != nil && $0.name.hasPrefix(stem) }?.name
    }
}

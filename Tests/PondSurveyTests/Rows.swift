import PondGeodesy
import PondModel

@testable import PondSurvey

/// Rows for the tests, and what is read from them.
enum Rows {
    static let ganyu = Coordinate(x: 119.12425, y: 34.84065)

    static let species = [
        "泥鳅": "niqiu", "鲫": "jiyu", "鲫鱼": "jiyu", "草鱼": "caoyu", "乌鳢/生鱼": "wuli", "南美白对虾-小棚": "xia_peng",
    ]

    static func reader(_ mapping: ColumnMapping = ColumnMapping(), year: Int? = nil) -> SurveyReader {
        SurveyReader(mapping: mapping, speciesNamed: { name, _ in species[name] }, defaultYear: year)
    }

    static func feature(
        _ fields: KeyValuePairs<String, String>, geometry: Geometry? = .point(ganyu), name: String? = nil,
        folders: [String] = [], datum: Datum? = nil
    ) -> Feature {
        Feature(
            geometry: geometry, fields: fields.map { Field($0.key, .text($0.value)) }, name: name,
            folders: folders, datum: datum, place: 2)
    }

    static func read(_ feature: Feature) -> Result<Observation, RejectedReason> {
        var reader = reader()
        return reader.observation(of: feature)
    }

    /// What one cell beside a point comes to.
    static func read(_ name: String, _ value: FieldValue) -> Result<Observation, RejectedReason> {
        read(Feature(geometry: .point(ganyu), fields: [Field(name, value)], place: 2))
    }
}

extension Result where Failure == RejectedReason {
    var reason: RejectedReason? {
        guard case .failure(let reason) = self else { return nil }
        return reason
    }
}

import PondGeodesy
import PondModel

/// Turns features of a survey file into observations, one by one, in one pass over their fields.
package struct SurveyReader {
    private let defaultYear: Int?
    private let stageCount: Int
    private let speciesNamed: @Sendable (_ name: String, _ mode: String?) -> String?
    private var columns: ColumnCache<SurveyColumn?>
    private var speciesCache: [BytesKey: SpeciesText.Answer] = [:]
    private var lastFolders: [String] = []
    private var lastFolderKind: RecordKind?

    /// `speciesNamed` gives the coefficient code that a species' name or alias means in a pond of that mode;
    /// `defaultYear` is the season of rows that name none, `stageCount` how many stages the policy names.
    package init(
        mapping: ColumnMapping = ColumnMapping(),
        speciesNamed: @escaping @Sendable (_ name: String, _ mode: String?) -> String?,
        defaultYear: Int? = nil, stageCount: Int = 8
    ) {
        self.defaultYear = defaultYear
        self.stageCount = stageCount
        self.speciesNamed = speciesNamed
        columns = ColumnCache { mapping.field(named: $0).map(SurveyColumn.init) }
    }

    /// Columns met so far that mean no field, sorted: they are kept with the rows as they came.
    package var unknownColumns: [String] {
        columns.names.filter { $0.value == nil && !Self.isOfRejects($0.key) }.map(\.key).sorted()
    }

    /// Whether columns were met, and none of them means a field.
    package var knowsNoColumn: Bool { !columns.names.isEmpty && columns.names.allSatisfy { $0.value == nil } }

    /// What one feature says, or why it cannot be used.
    package mutating func observation(of feature: Feature) -> Result<Observation, RejectedReason> {
        do throws(RejectedReason) {
            return .success(try read(feature))
        } catch {
            return .failure(error)
        }
    }

    /// As `observation(of:)`, without a result to unwrap: what a million rows take.
    package mutating func read(_ feature: Feature) throws(RejectedReason) -> Observation {
        if let damage = feature.damage { throw .damaged(damage) }
        var observation = Observation(place: feature.place, kind: folderKind(feature.folders) ?? .pond)
        observation.year = defaultYear
        var row = RowReading()
        var species: FieldValue?
        var layer: Layer?
        for index in feature.fields.indices {
            guard let column = columns.meaning(of: feature.fields[index].name, at: index), row.takes(column)
            else {
                if let named = ExportedLayer.named(by: feature.fields[index]) { layer = named }
                if !Self.isOfRejects(feature.fields[index].name) {
                    observation.extra.append(feature.fields[index])
                }
                continue
            }
            if case .species = column.field {
                species = feature.fields[index].value
            } else {
                try row.take(feature.fields[index].value, as: column.field, into: &observation)
            }
        }
        if let stage = observation.stage, stage > stageCount {
            throw .outOfBounds(
                .stage, found: String(stage),
                works: Words(zh: "1 到 \(stageCount) 的整数", en: "a whole number from 1 to \(stageCount)"))
        }
        // The mode decides what 白对虾 means, and its column may stand behind.
        if let species {
            row.take(species: try answer(to: species, mode: observation.mode), into: &observation)
        }
        if let layer {
            guard let kind = ExportedLayer.kind(of: layer) else { throw .notSurveyed(layer) }
            observation.kind = kind
        }
        try row.finish(&observation, with: feature)
        if let layer { ExportedLayer.dropComputed(&observation.extra, of: layer) }
        return observation
    }

    /// The columns that a file of rejected rows adds: they tell of the last import, not of the pond.
    private static func isOfRejects(_ name: String) -> Bool { name.hasPrefix("reject_") }

    private mutating func folderKind(_ folders: [String]) -> RecordKind? {
        guard !folders.isEmpty else { return nil }
        if folders != lastFolders {
            lastFolders = folders
            lastFolderKind = RecordKind.named(byFolders: folders)
        }
        return lastFolderKind
    }

    /// What a feature that cannot be used is about, as far as it says.
    package mutating func kind(of feature: Feature) -> RecordKind {
        for (index, field) in feature.fields.enumerated() {
            guard columns.meaning(of: field.name, at: index)?.field == .kind else { continue }
            if let kind = RecordKind.named(field.value.text) { return kind }
        }
        return folderKind(feature.folders) ?? .pond
    }

    /// The same few lists of species come again and again, so that each is read once.
    private mutating func answer(to value: FieldValue, mode: String?) throws(RejectedReason)
        -> SpeciesText.Answer
    {
        let key = Self.key(value, mode: mode)
        if let key, let cached = speciesCache[key] { return cached }
        guard let text = CellText.answer(value.text) else {
            return SpeciesText.Answer(shares: [], unknown: [])
        }
        let answer = try SpeciesText { [speciesNamed] in speciesNamed($0, mode) }.read(text)
        if let key, speciesCache.count < 10_000 { speciesCache[key] = answer }
        return answer
    }

    private static func key(_ value: FieldValue, mode: String?) -> BytesKey? {
        guard case .text(let text) = value else { return nil }
        return BytesKey(text, and: mode)
    }
}

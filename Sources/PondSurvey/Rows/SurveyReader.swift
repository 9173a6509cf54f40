import PondGeodesy
import PondModel

/// Turns features of a survey file into observations, one by one, in one pass over their fields.
package struct SurveyReader {
    private let defaultYear: Int?
    private let speciesNamed: @Sendable (_ name: String, _ mode: String?) -> String?
    private var columns: ColumnCache<SurveyColumn?>
    private var speciesCache: [SpeciesKey: Result<SpeciesText.Answer, RejectedReason>] = [:]
    private var lastFolders: [String] = []
    private var lastFolderKind: RecordKind?

    private struct SpeciesKey: Hashable {
        let text: String
        let mode: String?
    }

    /// `speciesNamed` gives the coefficient code that a species' name or alias means in a pond of that mode;
    /// `defaultYear` is the season of rows that name none.
    package init(
        mapping: ColumnMapping = ColumnMapping(),
        speciesNamed: @escaping @Sendable (_ name: String, _ mode: String?) -> String?, defaultYear: Int? = nil
    ) {
        self.defaultYear = defaultYear
        self.speciesNamed = speciesNamed
        columns = ColumnCache { mapping.field(named: $0).map(SurveyColumn.init) }
    }

    /// Columns met so far that mean no field, sorted: they are kept with the rows as they came.
    package var unknownColumns: [String] {
        columns.names.filter { $0.value == nil }.map(\.key).sorted()
    }

    /// What one feature says, or why it cannot be used.
    package mutating func observation(of feature: Feature) -> Result<Observation, RejectedReason> {
        do throws(RejectedReason) {
            return .success(try read(feature))
        } catch {
            return .failure(error)
        }
    }

    private mutating func read(_ feature: Feature) throws(RejectedReason) -> Observation {
        if let damage = feature.damage { throw .damaged(damage) }
        var row = RowReading(Observation(place: feature.place, kind: folderKind(feature.folders) ?? .pond))
        row.observation.year = defaultYear
        var species: FieldValue?
        for index in feature.fields.indices {
            let name = feature.fields[index].name
            guard let column = columns.meaning(of: name, at: index), row.takes(column) else {
                row.observation.extra.append(feature.fields[index])
                continue
            }
            if case .species = column.field {
                species = feature.fields[index].value
            } else {
                try row.take(feature.fields[index].value, as: column.field)
            }
        }
        // The mode decides what 白对虾 means, and its column may stand behind.
        if let species { try take(species: species, into: &row) }
        return try row.finished(with: feature)
    }

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
        for (index, field) in feature.fields.enumerated() where columns.meaning(of: field.name, at: index)?.field == .kind {
            if let kind = RecordKind.named(field.value.text) { return kind }
        }
        return folderKind(feature.folders) ?? .pond
    }

    /// The same few lists of species come again and again, so that each is read once.
    private mutating func take(species value: FieldValue, into row: inout RowReading) throws(RejectedReason) {
        let key = SpeciesKey(text: value.text, mode: row.observation.mode)
        if let cached = speciesCache[key] {
            row.take(species: try cached.get())
        } else {
            let result = readSpecies(key)
            if speciesCache.count < 10_000 { speciesCache[key] = result }
            row.take(species: try result.get())
        }
    }

    private func readSpecies(_ key: SpeciesKey) -> Result<SpeciesText.Answer, RejectedReason> {
        guard let answer = CellText.answer(key.text) else {
            return .success(SpeciesText.Answer(shares: [], unknown: []))
        }
        let speciesText = SpeciesText { [speciesNamed] in speciesNamed($0, key.mode) }
        do throws(RejectedReason) {
            return .success(try speciesText.read(answer))
        } catch {
            return .failure(error)
        }
    }
}

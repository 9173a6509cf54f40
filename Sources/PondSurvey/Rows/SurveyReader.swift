import PondGeodesy
import PondModel

/// Turns features of a survey file into observations, one by one, in one pass over their fields.
package struct SurveyReader {
    private let defaultYear: Int?
    private let speciesText: SpeciesText
    private var columns: ColumnCache<SurveyColumn?>
    private var speciesCache: [BytesKey: SpeciesText.Answer] = [:]
    private var lastFolders: [String] = []
    private var lastFolderKind: RecordKind?

    /// `speciesNamed` gives the coefficient code that a species' name or alias means; `defaultYear` is the
    /// season of rows that name none.
    package init(
        mapping: ColumnMapping = ColumnMapping(), speciesNamed: @escaping @Sendable (String) -> String?,
        defaultYear: Int? = nil
    ) {
        self.defaultYear = defaultYear
        speciesText = SpeciesText(speciesNamed: speciesNamed)
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

    /// As `observation(of:)`, without a result to unwrap: what a million rows take.
    package mutating func read(_ feature: Feature) throws(RejectedReason) -> Observation {
        if let damage = feature.damage { throw .damaged(damage) }
        var observation = Observation(place: feature.place, kind: folderKind(feature.folders) ?? .pond)
        observation.year = defaultYear
        var row = RowReading()
        for index in feature.fields.indices {
            guard let column = columns.meaning(of: feature.fields[index].name, at: index), row.takes(column)
            else {
                observation.extra.append(feature.fields[index])
                continue
            }
            if case .species = column.field {
                let answer = try species(feature.fields[index].value)
                row.take(species: answer, into: &observation)
            } else {
                try row.take(feature.fields[index].value, as: column.field, into: &observation)
            }
        }
        try row.finish(&observation, with: feature)
        return observation
    }

    private mutating func folderKind(_ folders: [String]) -> RecordKind? {
        guard !folders.isEmpty else { return nil }
        if folders != lastFolders {
            lastFolders = folders
            lastFolderKind = RecordKind.named(byFolders: folders)
        }
        return lastFolderKind
    }

    /// The same few lists of species come again and again, so that each is read once.
    private mutating func species(_ value: FieldValue) throws(RejectedReason) -> SpeciesText.Answer {
        let key = Self.key(value)
        if let key, let cached = speciesCache[key] { return cached }
        guard let text = CellText.answer(value.text) else {
            return SpeciesText.Answer(shares: [], unknown: [])
        }
        let answer = try speciesText.read(text)
        if let key, speciesCache.count < 10_000 { speciesCache[key] = answer }
        return answer
    }

    private static func key(_ value: FieldValue) -> BytesKey? {
        guard case .text(let text) = value else { return nil }
        return BytesKey(text)
    }
}

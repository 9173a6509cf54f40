import PondGeodesy
import PondModel

/// Turns features of a survey file into observations, one by one, in one pass over their fields.
package struct SurveyReader {
    private let defaultYear: Int?
    private let speciesText: SpeciesText
    private var columns: ColumnCache<SurveyColumn?>
    private var speciesCache: [BytesKey: Result<SpeciesText.Answer, RejectedReason>] = [:]
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

    private mutating func read(_ feature: Feature) throws(RejectedReason) -> Observation {
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
        let text = value.text
        guard let key = BytesKey(text) else { return try readSpecies(text).get() }
        if let cached = speciesCache[key] { return try cached.get() }
        let result = readSpecies(text)
        if speciesCache.count < 10_000 { speciesCache[key] = result }
        return try result.get()
    }

    private func readSpecies(_ text: String) -> Result<SpeciesText.Answer, RejectedReason> {
        guard let answer = CellText.answer(text) else {
            return .success(SpeciesText.Answer(shares: [], unknown: []))
        }
        do throws(RejectedReason) {
            return .success(try speciesText.read(answer))
        } catch {
            return .failure(error)
        }
    }
}

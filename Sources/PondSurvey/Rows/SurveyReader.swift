import PondGeodesy
import PondModel

/// Turns features of a survey file into observations, one by one, in one pass over their fields.
package struct SurveyReader {
    private let defaultYear: Int?
    private let speciesText: SpeciesText
    private var columns: ColumnCache<SurveyColumn?>
    private var speciesCache: [String: Result<SpeciesText.Answer, RejectedReason>] = [:]
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
        var row = RowReading(Observation(place: feature.place, kind: folderKind(feature.folders) ?? .pond))
        row.observation.year = defaultYear
        for index in feature.fields.indices {
            let name = feature.fields[index].name
            guard let column = columns.meaning(of: name, at: index), row.takes(column) else {
                row.observation.extra.append(feature.fields[index])
                continue
            }
            if case .species = column.field {
                try take(species: feature.fields[index].value, into: &row)
            } else {
                try row.take(feature.fields[index].value, as: column.field)
            }
        }
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

    /// The same few lists of species come again and again, so that each is read once.
    private mutating func take(species value: FieldValue, into row: inout RowReading) throws(RejectedReason) {
        guard case .text(let text) = value else {
            return try row.take(species: speciesText.read(value.text))
        }
        let answer: SpeciesText.Answer
        if let cached = speciesCache[text] {
            answer = try cached.get()
        } else {
            let result = readSpecies(text)
            if speciesCache.count < 10_000 { speciesCache[text] = result }
            answer = try result.get()
        }
        row.take(species: answer)
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

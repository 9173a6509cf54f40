import PondGeodesy
import PondSurvey

/// What to import and how: the words of `pondmap survey`.
package struct SurveyRequest: Sendable {
    package var files: [String]
    package var round: String
    /// Season of figures whose row names none; else the round's first four digits.
    package var year: Int?
    /// What `--datum` or `--crs` says of files that do not say it themselves.
    package var frame: SourceFrame?
    package var mapping: ColumnMapping
    /// Where rows that cannot be used go.
    package var rejectPath: String?
    /// Writes nothing if any row is bad.
    package var isStrict: Bool
    /// Reports and writes nothing.
    package var isRehearsal: Bool

    package init(
        files: [String], round: String, year: Int? = nil, frame: SourceFrame? = nil,
        mapping: ColumnMapping? = nil, rejectPath: String? = nil, isStrict: Bool = false,
        isRehearsal: Bool = false
    ) throws {
        self.files = files
        self.round = round
        self.year = year
        self.frame = frame
        self.mapping = try mapping ?? ColumnMapping(overrides: [:])
        self.rejectPath = rejectPath
        self.isStrict = isStrict
        self.isRehearsal = isRehearsal
    }
}

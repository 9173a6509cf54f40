import PondModel
import PondSurvey

/// What an import did, row for row.
package struct SurveyReport: Sendable {
    /// How many rows came to what.
    package struct Counts: Sendable, Equatable {
        package var read = 0
        package var new = 0
        package var changed = 0
        package var unchanged = 0
        package var rejected = 0
    }

    /// One file: what it is, and how its datum was found.
    package struct File: Sendable {
        package var path: String
        package var format: String
        package var encoding: String?
        /// The datum and its evidence.
        package var datum: Words
        /// In what the coordinates are, in one word for scripts: `gcj02`, `EPSG:4549`; `own` where each object says it.
        package var frame = "own"
        /// Columns that mean no field: they are kept with the rows as they came.
        package var unknownColumns: [String] = []
    }

    /// A row that was not taken, or was taken with a word.
    package struct Note: Sendable {
        package var file: String
        /// Line of a table, number of the placemark or feature elsewhere.
        package var place: Int
        package var words: Words
    }

    package var round: String
    package var files: [File] = []
    package var kinds: [RecordKind: Counts] = [:]
    /// By village name with its town, largest first in print.
    package var villages: [String: Counts] = [:]
    package var rejected: [Note] = []
    /// The first ones; `remarkCount` counts them all.
    package var remarks: [Note] = []
    package var remarkCount = 0
    /// Files written with the rejected rows.
    package var rejectFiles: [String] = []
    package var isRehearsal = false

    package init(round: String) { self.round = round }

    /// All kinds together.
    package var total: Counts {
        kinds.values.reduce(into: Counts()) { $0 += $1 }
    }

    /// What a row came to.
    package enum Outcome: String, Sendable {
        case new, changed, unchanged, rejected
    }

    static let remarkLimit = 200

    mutating func count(_ outcome: Outcome, kind: RecordKind) {
        kinds[kind, default: Counts()].count(outcome)
    }

    mutating func remark(_ note: Note) {
        remarkCount += 1
        if remarks.count < Self.remarkLimit { remarks.append(note) }
    }
}

extension SurveyReport.Counts {
    static func += (sum: inout Self, counts: Self) {
        sum.read += counts.read
        sum.new += counts.new
        sum.changed += counts.changed
        sum.unchanged += counts.unchanged
        sum.rejected += counts.rejected
    }

    mutating func count(_ outcome: SurveyReport.Outcome) {
        read += 1
        switch outcome {
        case .new: new += 1
        case .changed: changed += 1
        case .unchanged: unchanged += 1
        case .rejected: rejected += 1
        }
    }
}

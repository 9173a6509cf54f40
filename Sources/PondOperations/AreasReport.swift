import PondModel

/// What a load of areas did, row for row.
package struct AreasReport: Sendable {
    package var counts: [AdminLevel: SurveyReport.Counts] = [:]
    package var files: [SurveyReport.File] = []
    package var rejected: [SurveyReport.Note] = []
    /// Rows above the county or without a use, such as provinces.
    package var skipped = 0
    /// Areas with an outline and with a point among the rows.
    package var outlines = 0
    package var points = 0
    package var isRehearsal = false
}

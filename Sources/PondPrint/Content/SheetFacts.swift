import Foundation

/// What a sheet says of itself.
package struct SheetFacts: Sendable, Hashable {
    /// Tells prints apart: eight letters and digits.
    package var sheetID: String
    package var branchName: String
    /// `nil` where the store has no camp on the sheet.
    package var campName: String?
    package var areaName: String
    package var year: Int?
    package var dataVersion: Int
    /// Of the newest change of data, as `2026-04-03`.
    package var dataDate: String
    /// Of the print, as `2026-04-05`.
    package var printDate: String
    package var author: String?
    /// Where lines and pictures beneath come from.
    package var sources: [String]
    /// The file of the workgroup's plan; `nil` without one.
    package var plan: String?
    /// Whether the sheet goes without its proof.
    package var isUnchecked: Bool

    package init(
        sheetID: String, branchName: String, campName: String?, areaName: String, year: Int?,
        dataVersion: Int,
        dataDate: String, printDate: String, author: String?, sources: [String],
        plan: String? = nil, isUnchecked: Bool
    ) {
        self.sheetID = sheetID
        self.branchName = branchName
        self.campName = campName
        self.areaName = areaName
        self.year = year
        self.dataVersion = dataVersion
        self.dataDate = dataDate
        self.printDate = printDate
        self.author = author
        self.sources = sources
        self.plan = plan
        self.isUnchecked = isUnchecked
    }
}

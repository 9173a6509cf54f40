import PondModel

/// A total that the store keeps, and what a recount gives in its place; `nil` where one of them has none.
package struct TotalDifference: Hashable, Sendable {
    /// Whose total it is.
    package let area: Identifier<AdminArea>
    /// As the store has it.
    package let stored: AreaTotal?
    /// As the recount has it.
    package let recounted: AreaTotal?
}

extension TotalDifference {
    /// The year, and each figure that differs: as stored ≠ as recounted. When none does, it is the copy of the
    /// area's level and point that does.
    var figures: String {
        let year = stored?.year ?? recounted?.year ?? 0
        guard let stored, let recounted else {
            return "\(year): \(stored == nil ? "–" : "…") ≠ \(recounted == nil ? "–" : "…")"
        }
        let differing = Self.columns.compactMap { title, figure in
            let (kept, counted) = (figure(stored), figure(recounted))
            return kept == counted ? nil : "\(title) \(kept ?? "?") ≠ \(counted ?? "?")"
        }
        return "\(year): " + (differing.isEmpty ? "level, place" : differing.joined(separator: ", "))
    }

    /// By the names of the table's columns, where they are looked up.
    private static let columns: [(String, @Sendable (AreaTotal) -> String?)] = [
        ("untilYear", { "\($0.untilYear)" }), ("ponds", { "\($0.ponds)" }),
        ("netSquareMetres", { "\($0.netSquareMetres)" }), ("surveyedPonds", { "\($0.surveyedPonds)" }),
        ("surveyedSquareMetres", { "\($0.surveyedSquareMetres)" }),
        ("reportedKilograms", { "\($0.reportedKilograms)" }),
        ("calculatedKilograms", { "\($0.calculatedKilograms)" }),
        ("extrapolatedKilograms", { "\($0.extrapolatedKilograms)" }),
        ("capacityKilograms", { $0.capacityKilograms.map(String.init) }),
        ("ourKilograms", { "\($0.ourKilograms)" }), ("longitudeSum", { "\($0.longitudeSum)" }),
        ("latitudeSum", { "\($0.latitudeSum)" }), ("oldestYear", { $0.oldestYear.map(String.init) }),
        ("newestYear", { $0.newestYear.map(String.init) }),
    ]
}

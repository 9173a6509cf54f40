import PondGeodesy

/// What of the branch's land goes onto a sheet.
package enum LandChoice: Sendable {
    /// A code or a name of a county, town or village.
    case area(String)
    case box(BoundingBox)
}

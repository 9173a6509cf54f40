import PondGeodesy

/// Where a control file says that a spot of the photo lies.
package enum ControlPlace: Hashable, Sendable {
    /// Degrees of a datum, or metres of a projection.
    case coordinate(Coordinate)
    /// The name of a village or the code of a pond, whose place the caller knows.
    case name(String)
}

import PondGeodesy

/// What a caller knows of the name of a village or the code of a pond.
package enum NamedPlace: Hashable, Sendable {
    case found(Position)
    case unknown(nearest: String?)
    /// Several places have the name: their full names.
    case ambiguous([String])
}

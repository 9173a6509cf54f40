/// A mark and the pond of the last round that it means.
package struct MarkLink: Hashable, Sendable {
    /// Why they belong together.
    package enum Basis: String, Hashable, Sendable {
        /// Its label is the pond's code.
        case code
        /// Its number ends the pond's code, and the pond is the nearest of those that share it.
        case number
        /// Its label says nothing, but the pond alone lies where the mark's neighbours put it.
        case place
    }

    /// Indices of the mark and the pond as they were given.
    package let mark: Int
    package let pond: Int
    package let basis: Basis
    /// From where the neighbouring marks put it to where the pond lies.
    package internal(set) var missedMetres: Double
}

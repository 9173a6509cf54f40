import PondGeodesy

/// In what the coordinates of a file are given.
package enum SourceFrame: Hashable, Sendable {
    case datum(Datum)
    /// What PROJ understands, such as `EPSG:4549`; it leads to WGS 84.
    case crs(String)

    /// How scripts call it: `gcj02`, `EPSG:4549`.
    package var code: String {
        switch self {
        case .datum(let datum): datum.rawValue
        case .crs(let definition): definition
        }
    }

    /// How a message calls it: the flag's own word.
    package var title: String {
        switch self {
        case .datum(let datum): datum.title
        case .crs(let definition): definition
        }
    }
}

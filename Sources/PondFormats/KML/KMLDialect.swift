import PondGeodesy

/// For which program a KML document is.
package enum KMLDialect: Sendable, Equatable {
    /// Google Earth and all others that read WGS 84.
    case google
    /// Ovital, which takes the datum from each placemark.
    case ovital(Datum)

    /// The value of `OvCoordType`.
    var coordinateType: StaticString? {
        switch self {
        case .google: nil
        case .ovital(.wgs84): "CGCS2000"
        case .ovital(.gcj02): "GCJ-02"
        case .ovital(.bd09): "BD-09"
        }
    }
}

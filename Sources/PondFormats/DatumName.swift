import PondGeodesy

extension Datum {
    /// The datum that a file names: `CGCS2000`, `WGS-84`, `gcj02`, `BD-09`, in any case and with or
    /// without dashes.
    init?(name: String) {
        let letters = name.uppercased().filter { $0.isLetter || $0.isNumber }
        switch letters {
        case "CGCS2000", "WGS84": self = .wgs84
        case "GCJ02": self = .gcj02
        case "BD09", "BD09LL": self = .bd09
        default: return nil
        }
    }
}

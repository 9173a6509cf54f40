import Foundation

extension Coordinate {
    /// `119.12425,34.84065`: x, then y. `nil` for anything else.
    package init?(_ text: String) {
        guard let numbers = NumberRow.numbers(in: text), numbers.count == 2 else { return nil }
        self.init(x: numbers[0], y: numbers[1])
    }
}

extension BoundingBox {
    /// `119.0,34.7,119.3,35.0`: west, south, east, north in degrees. `nil` for anything else, a box without a
    /// surface, and one beyond 85° north or south, where maps are of no use.
    package init?(_ text: String) {
        guard let numbers = NumberRow.numbers(in: text), numbers.count == 4 else { return nil }
        let (west, south, east, north) = (numbers[0], numbers[1], numbers[2], numbers[3])
        guard west < east, south < north, west >= -180, east <= 180, south >= -85, north <= 85 else {
            return nil
        }
        self.init(west: west, south: south, east: east, north: north)
    }
}

/// Numbers parted by commas, as people type them: a full-width comma and blanks around it do as well.
private enum NumberRow {
    static func numbers(in text: String) -> [Double]? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "\u{FF0C}" }
        let numbers = parts.compactMap { Double($0.trimmingCharacters(in: .whitespaces)) }
        return numbers.count == parts.count && numbers.allSatisfy(\.isFinite) ? numbers : nil
    }
}

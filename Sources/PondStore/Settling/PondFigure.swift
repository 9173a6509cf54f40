/// What a pond adds to its village from one season on.
struct PondFigure {
    /// `nil` before the first season.
    var year: Int?
    var netSquareMetres: Int
    /// `nil` is unknown; zero counts as surveyed.
    var demandKilograms: Int?
    var isReported = false
    var ourKilograms = 0
}

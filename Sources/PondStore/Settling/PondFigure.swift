import PondGeodesy
import PondModel

/// What a pond adds to its village from one season on.
struct PondFigure {
    /// `nil` before the first season.
    var year: Int?
    var netSquareMetres: Int
    /// `nil` is unknown; zero counts as surveyed.
    var demandKilograms: Int?
    var isReported = false
    var ourKilograms = 0

    func tally(at position: Position) -> Tally {
        var tally = Tally(ponds: 1, netSquareMetres: netSquareMetres, ourKilograms: ourKilograms)
        tally.longitudeSum = Int((position.longitude * 1e7).rounded())
        tally.latitudeSum = Int((position.latitude * 1e7).rounded())
        guard let year, let demandKilograms else { return tally }
        tally.surveyedPonds = 1
        tally.surveyedSquareMetres = netSquareMetres
        tally.figureYears = [(year, 1)]
        if isReported {
            tally.reportedKilograms = demandKilograms
        } else {
            tally.calculatedKilograms = demandKilograms
        }
        return tally
    }
}

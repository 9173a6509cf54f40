import PondGeodesy
import PondModel

/// What ponds sum to before anything is extrapolated.
struct Tally {
    var ponds = 0
    var netSquareMetres = 0
    var surveyedPonds = 0
    var surveyedSquareMetres = 0
    var reportedKilograms = 0
    var calculatedKilograms = 0
    var ourKilograms = 0
    var longitudeSum = 0
    var latitudeSum = 0
    /// How many ponds have figures of a year. Few years, so a list is quickest.
    var figureYears: [(year: Int, ponds: Int)] = []

    /// Adds what another holds.
    mutating func add(_ other: Tally) {
        ponds += other.ponds
        netSquareMetres += other.netSquareMetres
        surveyedPonds += other.surveyedPonds
        surveyedSquareMetres += other.surveyedSquareMetres
        reportedKilograms += other.reportedKilograms
        calculatedKilograms += other.calculatedKilograms
        ourKilograms += other.ourKilograms
        longitudeSum += other.longitudeSum
        latitudeSum += other.latitudeSum
        for (year, ponds) in other.figureYears { addFigures(of: year, ponds: ponds) }
    }

    /// Adds a pond with what it has from a season on, or takes it away.
    mutating func add(_ figure: PondFigure, at position: Position, times sign: Int = 1) {
        ponds += sign
        longitudeSum += sign * Int((position.longitude * 1e7).rounded())
        latitudeSum += sign * Int((position.latitude * 1e7).rounded())
        netSquareMetres += sign * figure.netSquareMetres
        ourKilograms += sign * figure.ourKilograms
        guard let year = figure.year, let kilograms = figure.demandKilograms else { return }
        surveyedPonds += sign
        surveyedSquareMetres += sign * figure.netSquareMetres
        if figure.isReported {
            reportedKilograms += sign * kilograms
        } else {
            calculatedKilograms += sign * kilograms
        }
        addFigures(of: year, ponds: sign)
    }

    private mutating func addFigures(of year: Int, ponds: Int) {
        if let index = figureYears.firstIndex(where: { $0.year == year }) {
            figureYears[index].ponds += ponds
        } else {
            figureYears.append((year, ponds))
        }
    }

    /// The total of the area whose ponds these are.
    func total(of area: Identifier<AdminArea>, year: Int, untilYear: Int, occupancy: Double) -> AreaTotal {
        let years = figureYears.filter { $0.ponds > 0 }.map(\.year)
        var total = AreaTotal(
            area: area, year: year, untilYear: untilYear, ponds: ponds, netSquareMetres: netSquareMetres,
            surveyedPonds: surveyedPonds, surveyedSquareMetres: surveyedSquareMetres,
            reportedKilograms: reportedKilograms, calculatedKilograms: calculatedKilograms,
            ourKilograms: ourKilograms, longitudeSum: longitudeSum, latitudeSum: latitudeSum,
            oldestYear: years.min(), newestYear: years.max())
        guard surveyedPonds > 0 else { return total }
        total.extrapolatedKilograms = extrapolated(occupancy: occupancy)
        total.capacityKilograms = total.surveyedKilograms + total.extrapolatedKilograms
        return total
    }

    /// The water without figures at the mean of the water with them, less the part that lies empty. Surveyed
    /// ponds without any water have no mean, and nothing follows from them.
    private func extrapolated(occupancy: Double) -> Int {
        guard surveyedSquareMetres > 0 else { return 0 }
        let unsurveyed = Double(netSquareMetres - surveyedSquareMetres)
        let surveyed = Double(reportedKilograms + calculatedKilograms)
        return Int((unsurveyed * surveyed / Double(surveyedSquareMetres) * occupancy).rounded())
    }
}

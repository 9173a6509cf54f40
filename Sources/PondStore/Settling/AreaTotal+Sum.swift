import PondModel

extension AreaTotal {
    /// The totals of an area from the parts below it (and its own ponds), for every year in which one
    /// changes.
    static func sums(of area: Identifier<AdminArea>, parts: [AreaTotal]) -> [AreaTotal] {
        let years = Set(parts.map(\.year)).sorted()
        return years.enumerated().map { index, year in
            let until = index + 1 < years.count ? years[index + 1] - 1 : AreaLedger.end
            let standing = parts.filter { $0.year <= year && $0.untilYear >= year }
            return standing.reduce(into: AreaTotal(area: area, year: year, untilYear: until)) { $0.add($1) }
        }
    }

    /// An unknown part adds its ponds and water, and no kilograms.
    private mutating func add(_ part: AreaTotal) {
        ponds += part.ponds
        netSquareMetres += part.netSquareMetres
        surveyedPonds += part.surveyedPonds
        surveyedSquareMetres += part.surveyedSquareMetres
        reportedKilograms += part.reportedKilograms
        calculatedKilograms += part.calculatedKilograms
        extrapolatedKilograms += part.extrapolatedKilograms
        if let capacity = part.capacityKilograms { capacityKilograms = (capacityKilograms ?? 0) + capacity }
        ourKilograms += part.ourKilograms
        longitudeSum += part.longitudeSum
        latitudeSum += part.latitudeSum
        oldestYear = [oldestYear, part.oldestYear].compactMap { $0 }.min()
        newestYear = [newestYear, part.newestYear].compactMap { $0 }.max()
    }
}

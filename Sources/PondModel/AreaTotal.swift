import PondGeodesy

/// What the ponds of a village, or of all below a town or county, sum to in one year: whole numbers, so that
/// adding and taking away never drifts.
package struct AreaTotal: Hashable, Sendable {
    package var area: Identifier<AdminArea>
    /// The first year for which the total stands.
    package var year: Int
    /// The last year for which it stands, when nothing newer was surveyed in between.
    package var untilYear: Int
    package var ponds: Int
    /// Net water of all ponds.
    package var netSquareMetres: Int
    /// Ponds whose demand is known, and their net water.
    package var surveyedPonds: Int
    package var surveyedSquareMetres: Int
    /// Feed a year as people reported it, for their ponds or for all a farmer has.
    package var reportedKilograms: Int
    /// Feed a year by stocking, by the pond's own yield, or by net mu.
    package var calculatedKilograms: Int
    /// Feed a year of the ponds without figures, from those with.
    package var extrapolatedKilograms: Int
    /// `nil` when no pond's demand is known: unknown is never zero.
    package var capacityKilograms: Int?
    package var ourKilograms: Int
    /// Sums over the ponds' positions, in 1e-7 degrees: the middle of the ponds is the sum over the count.
    package var longitudeSum: Int
    package var latitudeSum: Int
    /// The years of the oldest and newest figures in the total.
    package var oldestYear: Int?
    package var newestYear: Int?

    package init(
        area: Identifier<AdminArea>, year: Int, untilYear: Int, ponds: Int = 0, netSquareMetres: Int = 0,
        surveyedPonds: Int = 0, surveyedSquareMetres: Int = 0, reportedKilograms: Int = 0,
        calculatedKilograms: Int = 0, extrapolatedKilograms: Int = 0, capacityKilograms: Int? = nil,
        ourKilograms: Int = 0, longitudeSum: Int = 0, latitudeSum: Int = 0, oldestYear: Int? = nil,
        newestYear: Int? = nil
    ) {
        self.area = area
        self.year = year
        self.untilYear = untilYear
        self.ponds = ponds
        self.netSquareMetres = netSquareMetres
        self.surveyedPonds = surveyedPonds
        self.surveyedSquareMetres = surveyedSquareMetres
        self.reportedKilograms = reportedKilograms
        self.calculatedKilograms = calculatedKilograms
        self.extrapolatedKilograms = extrapolatedKilograms
        self.capacityKilograms = capacityKilograms
        self.ourKilograms = ourKilograms
        self.longitudeSum = longitudeSum
        self.latitudeSum = latitudeSum
        self.oldestYear = oldestYear
        self.newestYear = newestYear
    }
}

extension AreaTotal {
    /// Reported and calculated feed together, without what is extrapolated.
    package var surveyedKilograms: Int { reportedKilograms + calculatedKilograms }

    package var unsurveyedSquareMetres: Int { netSquareMetres - surveyedSquareMetres }

    /// The surveyed part of the net water, 0 to 1; `nil` without water.
    package var coverage: Double? {
        netSquareMetres > 0 ? Double(surveyedSquareMetres) / Double(netSquareMetres) : nil
    }

    /// Our part of the capacity; `nil` where that is unknown or zero.
    package var marketShare: Double? {
        guard let capacityKilograms, capacityKilograms > 0 else { return nil }
        return Double(ourKilograms) / Double(capacityKilograms)
    }

    /// The middle of the ponds; `nil` without ponds.
    package var middle: Position? {
        guard ponds > 0 else { return nil }
        let scale = 1e-7 / Double(ponds)
        return Position(longitude: Double(longitudeSum) * scale, latitude: Double(latitudeSum) * scale)
    }
}

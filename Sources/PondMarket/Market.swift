import PondGeodesy
import PondModel

/// An area that is a target market, or nearly one, with what it takes to judge it.
package struct Market: Hashable, Sendable {
    package var area: Identifier<AdminArea>
    package var code: AreaCode?
    package var name: String
    package var level: AdminLevel
    package var parentName: String?
    package var place: Position
    package var locatedBy: LocatedBy
    /// From the branch, on the ellipsoid.
    package var distance: Length
    package var total: AreaTotal
    /// Feed of all brands a year, surveyed and extrapolated.
    package var capacity: Mass
    /// People who could live on it: capacity × the share to reach ÷ the tonnes a person has to sell.
    package var headcount: Double
    /// The threshold and the year that were asked for.
    package var threshold: Mass
    package var year: Int?

    /// Why the capacity is what it is, by the ways of knowing. Made when asked for: an answer of thousands of
    /// markets is ranked in milliseconds.
    package var explanation: Words {
        Explanation(name: name, total: total, threshold: threshold, year: year).words
    }

    /// Feed a year of the surveyed ponds alone.
    package var surveyed: Mass { .kilograms(Double(total.surveyedKilograms)) }
    package var netWater: Area { .squareMetres(Double(total.netSquareMetres)) }
    package var ours: Mass { .kilograms(Double(total.ourKilograms)) }
}

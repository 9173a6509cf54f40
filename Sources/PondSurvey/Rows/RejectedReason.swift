import PondGeodesy
import PondModel

/// Why a row cannot be used: which field, what was found, what works.
package enum RejectedReason: Error, Hashable, Sendable {
    /// The feature could not be read whole.
    case damaged(Words)
    case unreadable(SurveyField, found: String, works: Words)
    /// Two numbers where one is asked for.
    case range(SurveyField, found: String)
    case outOfBounds(SurveyField, found: String, works: Words)
    case sharesMissTheWhole(found: String, percent: Double)
    case unknownKind(String)
    /// A feature of an exported map that sums up areas or marks the branch.
    case notSurveyed(Layer)
    /// A row without a place that no known code can give one.
    case noPosition(RecordKind)
    case halfPosition(missing: SurveyField)
    case openLine(gapMetres: Double)
    case severalPlaces(count: Int)
    case noArea
    case notConvertible(Coordinate)
    case swapped(Coordinate)
    case outsideChina(Coordinate)
    case farFromAreas(Position, nearest: String?, kilometres: Double?)
    case villageUnknown(String, likely: [String])
    case villageAmbiguous(String, candidates: [String])
    case townUnknown(String, likely: [String])
    case notInTown(village: String, town: String, elsewhere: [String])
    case noVillageNear(Position, likely: [String])
    /// Several ponds fit, or one fits in one way and not in another.
    case doubtful(mine: String?, known: [String])
    /// An earlier row of the same run tells of it otherwise: what, by its title.
    case statedTwice(String?, [Words])
    /// Several farmers of the village answer to the name or number.
    case farmerDoubtful(name: String, count: Int)
    /// A farmer's row without a name or number.
    case nobodyNamed
    /// What an earlier round knows speaks against it.
    case contradicted(Words)
    /// The code is known, and lies somewhere else.
    case moved(code: String, kilometres: Double)
}

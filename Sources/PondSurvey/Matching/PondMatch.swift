import PondGeodesy
import PondModel

/// Whether an observation is a pond the store knows.
package enum PondMatch: Hashable, Sendable {
    /// By which a pond was known.
    package enum Way: String, Hashable, Sendable {
        case code, overlap, point
    }

    case known(Pond, by: Way)
    case new
    case doubtful([Pond])
    /// The code is the pond's, but it lies this far away.
    case moved(Pond, Length)
    /// Unknown, and without a place to put it.
    case unplaced

    /// Why the row is rejected; `nil` when it can go in.
    package func rejection(of observation: Observation) -> RejectedReason? {
        switch self {
        case .known, .new: nil
        case .doubtful(let ponds): .doubtful(mine: observation.code, known: ponds.map(Self.title))
        case .moved(let pond, let length): .moved(code: pond.code ?? "", kilometres: length.kilometres)
        case .unplaced: .noPosition(.pond)
        }
    }

    /// A pond's code, or its position where it has none.
    private static func title(_ pond: Pond) -> String {
        if let code = pond.code { return "“\(code)”" }
        let longitude = (pond.position.longitude * 100_000).rounded() / 100_000
        let latitude = (pond.position.latitude * 100_000).rounded() / 100_000
        return "(\(longitude), \(latitude))"
    }
}

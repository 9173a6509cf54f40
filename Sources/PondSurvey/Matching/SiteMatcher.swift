import PondGeodesy
import PondModel

/// Decides which known site of its kind a row is: by code, by phone, by name nearby, else by its place.
package struct SiteMatcher: Sendable {
    /// Chains have one name in many places: farther than this, a name is another shop's.
    package var farthestMove = Length.kilometres(2)

    package init() {}

    /// `sites` are the store's sites of the observation's kind, at least those with its code, phone or name
    /// and those nearby.
    package func decide(_ observation: Observation, at position: Position, among sites: [Site]) -> SiteMatch {
        if let code = observation.code {
            return match(sites.filter { $0.code == code }) ?? .new
        }
        if let phone = observation.phone, let known = match(sites.filter { $0.phone == phone }) {
            return known
        }
        if let name = observation.name {
            let named = sites.filter {
                $0.name == name && isNear($0, position) && !contradicts($0, observation)
            }
            return match(named) ?? .new
        }
        let here = sites.filter { $0.position.distance(to: position) < .metres(1) && $0.name == nil }
        return match(here) ?? .new
    }

    private func match(_ found: [Site]) -> SiteMatch? {
        switch found.count {
        case 0: nil
        case 1: .known(found[0])
        default: .doubtful(found)
        }
    }

    private func isNear(_ site: Site, _ position: Position) -> Bool {
        site.position.distance(to: position) <= farthestMove
    }

    private func contradicts(_ site: Site, _ observation: Observation) -> Bool {
        guard let known = site.phone, let given = observation.phone else { return false }
        return known != given
    }
}

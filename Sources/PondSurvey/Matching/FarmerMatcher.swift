import PondModel

/// Decides which known farmer a row names: by phone, else by name within the village.
package struct FarmerMatcher: Sendable {
    package init() {}

    /// `byPhone` are the farmers with the row's number, `byName` those of its village with its name. Two
    /// people of one name with different numbers are two people.
    package func decide(_ observation: Observation, byPhone: [Farmer], byName: [Farmer]) -> FarmerMatch {
        guard observation.namesFarmer else { return .none }
        if let farmer = byPhone.first {
            return byPhone.count == 1 ? .known(farmer) : narrowed(byPhone, observation)
        }
        guard observation.farmerName != nil else { return .new }
        let possible = byName.filter {
            $0.phone == nil || observation.phone == nil || $0.phone == observation.phone
        }
        switch possible.count {
        case 0: return .new
        case 1: return .known(possible[0])
        default: return .doubtful(possible)
        }
    }

    /// One number for several people, as in a family: the name decides.
    private func narrowed(_ farmers: [Farmer], _ observation: Observation) -> FarmerMatch {
        let named = farmers.filter { $0.name == observation.farmerName && $0.name != nil }
        return named.count == 1 ? .known(named[0]) : .doubtful(farmers)
    }
}

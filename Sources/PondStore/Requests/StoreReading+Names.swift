import PondModel

/// What answers to a name or a number: possibly several.
extension StoreReading {
    /// Farmers with that number: a family may share one.
    package func farmers(phone: String) throws -> [Farmer] {
        let statement = try prepared("SELECT \(FarmerRow.columns) FROM farmer WHERE phone = ? ORDER BY id")
        statement.bind(1, phone)
        return try statement.all(FarmerRow.farmer)
    }

    /// Areas of any level with exactly that name, without outlines.
    package func areas(named name: String) throws -> [AdminArea] {
        try areas(level: nil).filter { $0.name == name }
    }

    /// Whether any area has an outline.
    package func hasAreaOutlines() throws -> Bool {
        try prepared("SELECT EXISTS (SELECT 1 FROM area WHERE boundary IS NOT NULL)").first { $0.int(0) } == 1
    }

    /// How many seasons of ponds name each species, by its code.
    package func seasonsBySpecies() throws -> [String: Int] {
        let statement = try prepared(
            "SELECT species, count(*) FROM pondSeason WHERE species IS NOT NULL GROUP BY species")
        var seasons: [String: Int] = [:]
        for (text, count) in try statement.all({ ($0.text(0), $0.int(1)) }) {
            for share in SpeciesText.decode(text) { seasons[share.species, default: 0] += count }
        }
        return seasons
    }
}

import PondGeodesy

extension Policy {
    /// How what a survey brings finds its village and its pond.
    package struct Placing: Hashable, Sendable {
        /// The nearest located village counts when it is not farther than this.
        package var nearestVillage: Length
        /// Farther than this from every area, a position is called far off.
        package var farFromAreas: Length
        /// Part of the smaller outline that two outlines of one pond share at least, 0 to 1.
        package var minimumOverlap: Double

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node, keys: ["nearest_village_km", "far_from_areas_km", "overlap_min"])
            nearestVillage = .kilometres(try section["nearest_village_km"].number(in: 0...100))
            farFromAreas = .kilometres(try section["far_from_areas_km"].number(in: 0...20_000))
            minimumOverlap = try section["overlap_min"].number(in: 0.01...1)
        }
    }
}

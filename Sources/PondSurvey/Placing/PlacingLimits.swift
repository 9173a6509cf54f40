import PondGeodesy

/// How far is too far when a village is looked for.
package struct PlacingLimits: Hashable, Sendable {
    /// A pond without a village's name belongs to the nearest located village up to here.
    package var nearestVillage: Length
    /// Farther than this from every located area, a position is a mistake.
    package var farFromAreas: Length
    /// Farther than this from the village it names, a position is worth a remark.
    package var contradiction: Length

    package init(
        nearestVillage: Length = .kilometres(5), farFromAreas: Length = .kilometres(100),
        contradiction: Length = .kilometres(10)
    ) {
        self.nearestVillage = nearestVillage
        self.farFromAreas = farFromAreas
        self.contradiction = contradiction
    }
}

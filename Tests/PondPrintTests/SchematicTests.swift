import PondGeodesy
import PondPrint
import Testing

@Suite struct SchematicTests {
    private let schematic = Schematic(mergesPonds: true, detail: 30, grid: 500)

    /// A cell's half diagonal is 354 m; everybody in a cell stands at one place.
    @Test(arguments: 1...50) func peopleStandInTheMiddleOfTheirCell(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let truth = Position(
            longitude: .random(in: 118...122, using: &random), latitude: .random(in: 20...40, using: &random))
        let coarse = schematic.coarse(truth)
        #expect(coarse.distance(to: truth) < .metres(358))
        // Cells of neighbouring rows differ in width by a hair, so a middle stays where it is.
        #expect(schematic.coarse(coarse).distance(to: coarse) < .metres(0.01))
    }

    @Test func withoutAGridPeopleStandWhereTheyAre() {
        let place = Position(longitude: 119.1234567, latitude: 34.7654321)
        #expect(Schematic(mergesPonds: true, detail: 30, grid: 0).coarse(place) == place)
    }

    /// A dent of 20 m goes, a dent of 60 m stays.
    @Test(arguments: [(20.0, 5), (60, 9)]) func bendsFinerThanTheDetailAreLeftOut(dent: Double, corners: Int)
    {
        let ring = [
            (0.0, 0.0), (400, 0), (400, 300), (220, 300), (220, 300 - dent), (180, 300 - dent), (180, 300),
            (0, 300), (0, 0),
        ].map { Coordinate(x: $0.0, y: $0.1) }
        #expect(PlanarPolygon(rings: [ring]).simplified(within: 30).exterior.count == corners)
    }
}

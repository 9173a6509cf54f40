import Testing

@testable import PondGeodesy

struct NearnessTests {
    /// Places all around, near the edge and far from it, by the geodesic of PROJ.
    @Test(arguments: [
        (119.12425, 34.84065), (0.0, 0.0), (179.9, -45.0), (-70.0, 69.0), (100.0, 85.0), (75.2, 3.1),
    ])
    func theAnswerIsThatOfTheGeodesic(longitude: Double, latitude: Double) {
        let centre = Position(longitude: longitude, latitude: latitude)
        var random = SeededGenerator(seed: 17)
        var counts = [true: 0, false: 0]
        for _ in 0..<4000 {
            let radius = Length.metres(Double.random(in: 1...600_000, using: &random))
            let spread = radius.metres / 60_000
            let place = Position(
                longitude: (longitude + Double.random(in: -spread...spread, using: &random))
                    .remainder(dividingBy: 360),
                latitude: max(-90, min(90, latitude + Double.random(in: -spread...spread, using: &random))))
            let isNear = centre.distance(to: place) <= radius
            counts[isNear, default: 0] += 1
            #expect(place.isWithin(radius, of: centre) == isNear, "\(place) within \(radius)")
        }
        #expect(counts[true, default: 0] > 400 && counts[false, default: 0] > 400)
    }

    @Test func anywhereOnEarthTheAnswerIsThatOfTheGeodesic() {
        var random = SeededGenerator(seed: 18)
        for _ in 0..<4000 {
            let places = (0..<2).map { _ in
                Position(
                    longitude: .random(in: -180...180, using: &random),
                    latitude: .random(in: -90...90, using: &random))
            }
            let radius = Length.metres(Double.random(in: 1...300_000, using: &random))
            let isNear = places[0].distance(to: places[1]) <= radius
            #expect(places[0].isWithin(radius, of: places[1]) == isNear, "\(places) within \(radius)")
        }
    }

    @Test func theRadiusIsInclusive() {
        let a = Position(longitude: 119.12425, latitude: 34.84065)
        let b = Position(longitude: 119.9, latitude: 35.4)
        let distance = b.distance(to: a)
        #expect(b.isWithin(distance, of: a))
        #expect(!b.isWithin(.metres(distance.metres.nextDown), of: a))
    }
}

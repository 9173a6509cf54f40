import PondGeodesy
import Testing

@Suite struct CoordinateTextTests {
    @Test(arguments: ["119.12425,34.84065", "119.12425， 34.84065", " 119.12425 , 34.84065 "])
    func twoNumbersAreACoordinateWhateverTheComma(text: String) {
        #expect(Coordinate(text) == Coordinate(x: 119.12425, y: 34.84065))
    }

    @Test(arguments: ["", "119", "119,", "119,34,5", "119;34", "a,b", "nan,34", "inf,1", "1,,2"])
    func anythingElseIsNone(text: String) { #expect(Coordinate(text) == nil) }

    @Test(arguments: ["119,34,118,35", "119,35,120,34", "119,34,119,35", "0,-86,1,1", "0,0,181,1", "1,2,3"])
    func aBoxHasASurfaceOnTheGlobe(text: String) { #expect(BoundingBox(text) == nil) }

    @Test func fourNumbersAreABox() {
        #expect(
            BoundingBox("119.0，34.7,119.3,35") == BoundingBox(west: 119, south: 34.7, east: 119.3, north: 35))
    }
}

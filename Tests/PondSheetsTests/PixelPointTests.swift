import PondSheets
import Testing

struct PixelPointTests {
    @Test func pointsAreEqualWhereBothCoordinatesAre() {
        #expect(PixelPoint(x: 1, y: 2) == PixelPoint(x: 1, y: 2))
        #expect(PixelPoint(x: 1, y: 2) != PixelPoint(x: 2, y: 1))
    }
}

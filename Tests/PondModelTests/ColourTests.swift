import PondModel
import Testing

struct ColourTests {
    @Test func halfAColourLiesHalfWayToItsGround() throws {
        let red = try #require(Colour(hex: "#ff0000"))
        #expect(red.over(.white, opacity: 0.5).hex == "#ff8080")
        #expect(red.over(.white, opacity: 1) == red)
        #expect(red.over(.white, opacity: 0) == .white)
    }
}

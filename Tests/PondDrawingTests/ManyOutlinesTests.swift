import PondDrawing
import PondModel
import Testing

struct ManyOutlinesTests {
    private func square(_ left: Double, _ top: Double, _ side: Double, isTurned: Bool = false) -> [PaperPoint]
    {
        let ring = [(0.0, 0.0), (side, 0), (side, side), (0, side)].map {
            PaperPoint(x: left + $0.0, y: top + $0.1)
        }
        return isTurned ? ring.reversed() : ring
    }

    /// Whichever way round they are drawn: neither rule of filling alone does both.
    @Test(arguments: [false, true]) func overlapsStayFilledAndHolesStayOpen(isTurned: Bool) throws {
        let bench = try Bench()
        let red = Ink(try #require(Colour(hex: "#d7191c")))
        let path = try bench.pdf { canvas in
            canvas.fill(
                outlines: [
                    [square(10, 10, 20), square(13, 13, 5, isTurned: isTurned)],
                    [square(25, 25, 20, isTurned: !isTurned)],
                ], red)
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 127)
        #expect(pixels.colour(x: 12, y: 12) == "#d7191c" && pixels.colour(x: 40, y: 40) == "#d7191c")
        #expect(pixels.colour(x: 27, y: 27) == "#d7191c")
        #expect(pixels.colour(x: 15, y: 15) == "#ffffff" && pixels.colour(x: 35, y: 15) == "#ffffff")
    }

    @Test func edgesOfAThousandOutlinesAreAllThere() throws {
        let bench = try Bench()
        var places: [PaperPoint] = []
        for row in 0..<25 {
            for column in 0..<40 {
                places.append(PaperPoint(x: Double(column * 2 + 5), y: Double(row * 2 + 5)))
            }
        }
        let outlines: [[[PaperPoint]]] = places.map { [square($0.x, $0.y, 1.5)] }
        let path = try bench.pdf { canvas in
            canvas.draw(outlines: outlines, fill: .white, Pen(.black, width: 0.3))
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 254)
        for place in places {
            #expect(pixels.colour(x: place.x + 0.75, y: place.y + 0.02) < "#808080")
            #expect(pixels.colour(x: place.x + 0.75, y: place.y + 0.75) == "#ffffff")
        }
    }
}

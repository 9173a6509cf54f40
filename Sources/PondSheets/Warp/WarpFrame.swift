import PondGeodesy

/// Where a warped photo lies in Web Mercator: its west and north edges, and the side of its square pixels.
package struct WarpFrame: Equatable, Sendable {
    package let west: Double
    package let north: Double
    /// Metres of Web Mercator.
    package let pixelSize: Double
    package let width: Int
    package let height: Int

    /// Steps over the photo in which its shape on the earth is looked at.
    private static let steps = 32
    /// Parts of the photo that are stretched more than this lie near a horizon and would fill the picture.
    private static let mostStretch = 4.0
    private static let mostPixels = 50_000_000.0

    /// Holds the whole photo at about its own resolution; `nil` when the transform puts nothing on the earth.
    package init?(photoWidth: Int, photoHeight: Int, position: (PixelPoint) -> Position?) {
        var places: [[Coordinate?]] = []
        for row in 0...Self.steps {
            places.append(
                (0...Self.steps).map { column in
                    let pixel = PixelPoint(
                        x: Double(photoWidth * column) / Double(Self.steps),
                        y: Double(photoHeight * row) / Double(Self.steps))
                    return position(pixel).map(WebMercator.coordinate)
                })
        }
        let step = (Double(photoWidth) / Double(Self.steps), Double(photoHeight) / Double(Self.steps))
        let cells = Self.cells(places, step)
        guard !cells.isEmpty else { return nil }
        let usual = cells.map(\.scale).sorted()[cells.count / 2]
        let corners = cells.filter { $0.scale <= usual * Self.mostStretch }.flatMap(\.corners)
        guard usual > 0, let west = corners.map(\.x).min(), let east = corners.map(\.x).max(),
            let south = corners.map(\.y).min(), let north = corners.map(\.y).max()
        else { return nil }
        let size = max(usual, ((east - west) * (north - south) / Self.mostPixels).squareRoot())
        self.west = west
        self.north = north
        pixelSize = size
        width = max(1, Int(((east - west) / size).rounded(.up)))
        height = max(1, Int(((north - south) / size).rounded(.up)))
    }

    /// A part of the photo on the earth, and the metres that one of its pixels measures.
    private struct Cell {
        let corners: [Coordinate]
        let scale: Double
    }

    private static func cells(_ places: [[Coordinate?]], _ step: (Double, Double)) -> [Cell] {
        var cells: [Cell] = []
        for row in 0..<steps {
            for column in 0..<steps {
                let corners = [
                    places[row][column], places[row][column + 1], places[row + 1][column + 1],
                    places[row + 1][column],
                ].compactMap { $0 }
                guard corners.count == 4 else { continue }
                // The surface of a quadrangle: half the cross product of its diagonals.
                let (one, other) = (corners[2] - corners[0], corners[3] - corners[1])
                let surface = abs(one.x * other.y - one.y * other.x) / 2
                cells.append(Cell(corners: corners, scale: (surface / (step.0 * step.1)).squareRoot()))
            }
        }
        return cells
    }

    /// The position of a spot of the warped picture, in its own pixels from the top left corner.
    package func position(of pixel: PixelPoint) -> Position {
        WebMercator.position(of: Coordinate(x: west + pixel.x * pixelSize, y: north - pixel.y * pixelSize))
    }

    /// The spot of the warped picture that shows a position.
    package func pixel(of position: Position) -> PixelPoint {
        let place = WebMercator.coordinate(of: position)
        return PixelPoint(x: (place.x - west) / pixelSize, y: (north - place.y) / pixelSize)
    }
}

extension Coordinate {
    fileprivate static func - (left: Coordinate, right: Coordinate) -> Coordinate {
        Coordinate(x: left.x - right.x, y: left.y - right.y)
    }
}

import PondDrawing
import PondGeodesy

/// The map on its paper: takes positions to places, in a transverse Mercator projection about its middle. One
/// thread's own.
package final class MapWindow {
    package let box: PaperBox
    package let scale: MapScale
    package let projection: TransverseMercator
    private let millimetresPerMetre: Double
    /// What comes to the middle of the box, metres of the projection.
    private let middle: Coordinate

    /// The middle of `extent` comes to the middle of `box`.
    package init(_ extent: BoundingBox, box: PaperBox, scale: MapScale) {
        self.box = box
        self.scale = scale
        projection = TransverseMercator(middle: extent.middle)
        millimetresPerMetre = scale.millimetres(ofMetres: 1)
        middle = Coordinate(x: 0, y: 0)
    }

    /// A part of `whole` larger, in the same projection: the middle of `ground` comes to the middle of `box`.
    init(_ ground: GroundBox, of whole: MapWindow, box: PaperBox, scale: MapScale) {
        self.box = box
        self.scale = scale
        projection = whole.projection
        millimetresPerMetre = scale.millimetres(ofMetres: 1)
        middle = Coordinate(x: (ground.west + ground.east) / 2, y: (ground.south + ground.north) / 2)
    }

    package func place(of position: Position) -> PaperPoint {
        place(ofGround: projection.coordinate(of: position))
    }

    /// The place of so many metres east and north of the projection's middle.
    package func place(ofGround metres: Coordinate) -> PaperPoint {
        PaperPoint(
            x: box.centre.x + (metres.x - middle.x) * millimetresPerMetre,
            y: box.centre.y - (metres.y - middle.y) * millimetresPerMetre)
    }

    /// Metres east and north of the projection's middle.
    package func ground(of place: PaperPoint) -> Coordinate {
        Coordinate(
            x: middle.x + (place.x - box.centre.x) / millimetresPerMetre,
            y: middle.y + (box.centre.y - place.y) / millimetresPerMetre)
    }

    /// Where a piece of land lies on the paper.
    func paper(of ground: GroundBox) -> PaperBox {
        let corner = place(ofGround: Coordinate(x: ground.west, y: ground.north))
        let other = place(ofGround: Coordinate(x: ground.east, y: ground.south))
        return PaperBox(left: corner.x, top: corner.y, right: other.x, bottom: other.y)
    }

    package func position(of place: PaperPoint) -> Position { projection.position(of: ground(of: place)) }

    /// The degrees that the map shows.
    package var extent: BoundingBox {
        let places = [
            PaperPoint(x: box.left, y: box.top), PaperPoint(x: box.centre.x, y: box.top),
            PaperPoint(x: box.right, y: box.top), PaperPoint(x: box.left, y: box.bottom),
            PaperPoint(x: box.centre.x, y: box.bottom), PaperPoint(x: box.right, y: box.bottom),
        ].map(position(of:))
        return places.dropFirst().reduce(BoundingBox(places[0])) { $0.including($1) }
    }

    /// Width and height of the degrees in metres, about their own middle.
    package static func metres(of extent: BoundingBox) -> (width: Double, height: Double) {
        let projection = TransverseMercator(middle: extent.middle)
        let edge = extent.edge.map { projection.coordinate(of: $0) }
        let (xs, ys) = (edge.map(\.x), edge.map(\.y))
        // The middle of the degrees comes to the middle of the map, so both sides need the wider half.
        let across = xs.map(abs).max() ?? 0
        let along = ys.map(abs).max() ?? 0
        return (2 * across, 2 * along)
    }
}

extension BoundingBox {
    package var middle: Position {
        Position(longitude: (west + east) / 2, latitude: (south + north) / 2)
    }

    /// Corners and the middles of the sides.
    fileprivate var edge: [Position] {
        [west, (west + east) / 2, east].flatMap { longitude in
            [south, north].map { Position(longitude: longitude, latitude: $0) }
        } + [west, east].map { Position(longitude: $0, latitude: (south + north) / 2) }
    }
}

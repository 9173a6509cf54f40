import PondDrawing
import PondGeodesy

/// Between a page's paper and the plane of its sheet.
extension FieldPage {
    private var metresPerMillimetre: Double { Double(scale) / 1000 }

    /// Easting and northing of a spot on the paper, in metres.
    package func coordinate(of spot: PaperPoint) -> Coordinate {
        let middle = layout.frame.centre
        return Coordinate(
            x: Double(centreEast) + (spot.x - middle.x) * metresPerMillimetre,
            y: Double(centreNorth) - (spot.y - middle.y) * metresPerMillimetre)
    }

    /// The spot on the paper of easting and northing, within the frame or not.
    package func paperPoint(of coordinate: Coordinate) -> PaperPoint {
        let middle = layout.frame.centre
        return PaperPoint(
            x: middle.x + (coordinate.x - Double(centreEast)) / metresPerMillimetre,
            y: middle.y - (coordinate.y - Double(centreNorth)) / metresPerMillimetre)
    }
}

import PondDrawing
import PondGeodesy

/// A picture that lies beneath the map, with the positions of a grid of its pixels.
package struct GroundPicture: Sendable {
    package var picture: Picture
    /// Where the picture's corners lie: top left, top right, bottom right, bottom left.
    package var corners: [Position]

    package init(picture: Picture, corners: [Position]) {
        precondition(corners.count == 4, "A picture has four corners.")
        self.picture = picture
        self.corners = corners
    }
}

import PondGeodesy

/// A spot of a photo whose position is known.
package struct ControlPoint: Hashable, Codable, Sendable {
    package var pixel: PixelPoint
    package var position: Position
    /// What a reader calls it: a village, a pond's code, or what the file says.
    package var name: String?
    /// The line of the control file it came from.
    package var line: Int?

    package init(pixel: PixelPoint, position: Position, name: String? = nil, line: Int? = nil) {
        self.pixel = pixel
        self.position = position
        self.name = name
        self.line = line
    }

    /// Its name, else its line, else its pixel.
    package var label: String {
        name ?? line.map { "#\($0)" } ?? "(\(Int(pixel.x)), \(Int(pixel.y)))"
    }
}

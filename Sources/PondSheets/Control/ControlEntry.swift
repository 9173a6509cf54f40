/// One control point as its file writes it.
package struct ControlEntry: Hashable, Sendable {
    /// The file's line, from 1; in a JSON file the point's number.
    package let line: Int
    package var pixel: PixelPoint
    package let place: ControlPlace
    package let name: String?
}

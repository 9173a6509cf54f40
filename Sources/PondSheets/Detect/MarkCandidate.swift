/// Something drawn or stuck on a sheet that may be a mark: a person decides.
package struct MarkCandidate: Equatable, Sendable {
    /// What it looks like.
    package enum Shape: String, CaseIterable, Sendable {
        /// A dot or a round sticker.
        case point
        /// A circle drawn round a place.
        case ring
        /// The outline of a pond.
        case outline
    }

    package let colour: InkColour
    package let shape: Shape
    /// Its middle, in pixels of the upright photo.
    package let middle: PixelPoint
    /// The corners of an outline, in the middle of its line; empty for the others.
    package let corners: [PixelPoint]
    /// Its longer diameter on paper.
    package let sizeMillimetres: Double
}

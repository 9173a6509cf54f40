import PondDrawing

/// How a page's tags place it in a photo, and how well.
package struct PageFit: Sendable {
    package let camera: PageCamera
    /// Places of the tags it stands on.
    package let places: [Int]
    /// Millimetres on paper between where a tag's corners are and where the fit puts them: root of the mean square.
    package let residualMillimetres: Double
    /// The same for each tag as the others alone would place it: what to expect where there is no tag.
    package let leaveOneOutMillimetres: Double
    /// Tags that contradict all others, and by how many millimetres: a corner turned up, or a tag half hidden.
    package let setAside: [Int: Double]

    /// Nine times in ten a mark is placed at least this well, in millimetres on paper. For errors normal in both
    /// directions the 90 % radius is the root of ln 10 times their root mean square.
    package var expectedErrorMillimetres: Double { max(leaveOneOutMillimetres, Self.readingError) * 1.517 }

    /// What a corner's own blur costs at best.
    private static let readingError = 0.1
}

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
    /// The worst of these.
    package let worstForetoldMillimetres: Double
    /// Millimetres between where this fit and another that is nearly as good put spots of the map: root of the mean
    /// square, and the most. What the tags leave open shows in it.
    package var ambiguityMillimetres = 0.0
    package var worstAmbiguityMillimetres = 0.0
    /// Tags that contradict all others, and by how many millimetres: a corner turned up, or a tag half hidden.
    package var setAside: [Int: Double] = [:]

    /// Nine times in ten a mark is placed at least this well, in millimetres on paper. For errors normal in both
    /// directions the 90 % radius is the root of ln 10 times their root mean square.
    package var expectedErrorMillimetres: Double {
        max(leaveOneOutMillimetres, ambiguityMillimetres, Self.readingError) * 1.517
    }

    /// What decides whether the page is placed at all, in millimetres: the error above; the tag that is foretold worst; the
    /// spot where rivals lie farthest apart, by 0.6, since it is a single one; and where the page is bent what the bend
    /// leaves unexplained at its own tags, ten times: with so many unknowns little stays there, and in the middle
    /// more. The two factors let no page of the benchmark pass that is off by more than 5 mm.
    package var doubtMillimetres: Double {
        let unexplained = camera.shape == .flat ? 0 : 10 * residualMillimetres
        return max(
            expectedErrorMillimetres, worstForetoldMillimetres, 0.6 * worstAmbiguityMillimetres, unexplained)
    }

    /// What a corner's own blur costs at best.
    private static let readingError = 0.1
}

import PondGeodesy

/// The marks of a drawing set against the ponds of the last round.
package struct LastRoundMatch: Sendable {
    package let marks: [SketchMark]
    package let ponds: [KnownPond]
    /// In the order of the marks; each mark and each pond at most once.
    package let links: [MarkLink]
    /// What contradicts the last round, in the order of the marks.
    package let doubts: [MarkDoubt]
    /// Marks of the links that a doubt names.
    package let doubtful: Set<Int>
    /// What is told of a mark, by its index.
    package let doubtByMark: [Int: MarkDoubt]

    /// Marks without a pond: new ones, or ones that cannot be told.
    package var loose: [SketchMark] {
        let linked = Set(links.map(\.mark))
        return marks.indices.filter { !linked.contains($0) }.map { marks[$0] }
    }

    /// Whether the mark's own label says which pond it is, and nothing contradicts it.
    package func isCertain(_ link: MarkLink) -> Bool { doubtByMark[link.mark] == nil && link.basis != .place }

    package var certainCount: Int { links.count(where: isCertain) }

    /// The links beyond doubt as control points, named by their labels.
    package var controlPoints: [ControlPoint] {
        links.filter(isCertain).map { link in
            ControlPoint(
                pixel: marks[link.mark].pixel, position: ponds[link.pond].position,
                name: marks[link.mark].label)
        }
    }
}

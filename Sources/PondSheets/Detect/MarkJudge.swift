/// Tells what the pieces of ink of one colour are.
struct MarkJudge {
    let pixelsPerMillimetre: Double

    /// Marks of 4 mm are looked for; an ellipse of that length is narrower, and blur and wobble take a little off.
    private static let smallestMillimetres = 2.9
    private static let shortestMillimetres = 3.6
    /// Smaller spots within a line are gaps in the ink.
    private static let leastHoleSquareMillimetres = 0.9
    /// A hollow mark encloses at least this share of its surface.
    private static let leastHollow = 0.15
    /// An outline encloses more: in writing only the loops of letters and digits are closed.
    private static let leastEnclosed = 0.25
    /// Edges more uneven than this are outlines and no rings: a square has 0.09.
    private static let mostUneven = 0.045
    /// A smaller hole looks rounder than its line.
    private static let leastInnerMillimetres = 4.0
    /// A slender small loop is a letter or a digit, and no ring.
    private static let leastSlenderLoop = 0.7
    private static let loopMillimetres = 6.0
    /// Larger circles are ponds.
    private static let largestRingMillimetres = 25.0
    /// A dot may be this much longer than wide, and fills its ellipse.
    private static let leastSlender = 0.55
    private static let leastFull = 0.9
    private static let mostUnevenDot = 0.06
    private static let leastSolid = 0.72

    /// In pixels.
    var smallest: Double { Self.smallestMillimetres * pixelsPerMillimetre }

    func candidates(of part: InkPart, to photo: (PixelPoint) -> PixelPoint) -> [MarkCandidate] {
        let leastHole = Self.leastHoleSquareMillimetres * pixelsPerMillimetre * pixelsPerMillimetre
        let holes = part.holes()
        var filled = part.ink
        for hole in holes { for at in hole.isSet.indices where hole.isSet[at] { filled.isSet[at] = true } }
        guard let whole = ShapeMeasure(filled), isLargeEnough(whole) else { return [] }
        let wide = holes.filter { Double($0.area) >= leastHole }
        let hollow = Double(wide.reduce(0) { $0 + $1.area }) / whole.area
        let marks =
            hollow >= Self.leastHollow
            ? hollowMarks(part, filled, whole, wide)
            : isDot(part, filled, whole) ? [Found(.point, whole, [])] : []
        return marks.map { candidate(part, $0, photo) }
    }

    private struct Found {
        let shape: MarkCandidate.Shape
        let measure: ShapeMeasure
        let corners: [PixelPoint]

        init(_ shape: MarkCandidate.Shape, _ measure: ShapeMeasure, _ corners: [PixelPoint]) {
            (self.shape, self.measure, self.corners) = (shape, measure, corners)
        }
    }

    private func isLargeEnough(_ measure: ShapeMeasure) -> Bool {
        measure.short >= smallest && measure.long >= Self.shortestMillimetres * pixelsPerMillimetre
    }

    /// A dot is inked all over; writing, whose strokes the closing of gaps has run together, is not.
    private func isDot(_ part: InkPart, _ filled: InkMask, _ whole: ShapeMeasure) -> Bool {
        whole.short / whole.long >= Self.leastSlender && whole.fullness >= Self.leastFull
            && Double(part.solidArea) >= Self.leastSolid * .pi / 4 * whole.long * whole.short
            && whole.unevenness(of: filled.edge()) <= Self.mostUnevenDot
    }

    /// A ring, an outline, or several outlines that share their lines.
    private func hollowMarks(
        _ part: InkPart, _ filled: InkMask, _ whole: ShapeMeasure, _ holes: [InkMask]
    ) -> [Found] {
        if holes.count == 1, let ring = ring(filled, whole, holes[0]) { return [Found(.ring, ring, [])] }
        let enclosed = Double(holes.reduce(0) { $0 + $1.area })
        guard enclosed >= Self.leastEnclosed * whole.area else { return [] }
        let line = lineWidth(part.ink, holes)
        return holes.compactMap { hole in
            let mask = hole.grown(by: max(0, Int((line / 2).rounded())))
            guard let measure = ShapeMeasure(mask), isLargeEnough(measure) else { return nil }
            let corners = CornerLine(mask.edge()).simplified(within: max(0.7, 0.3 * pixelsPerMillimetre))
            return Found(.outline, measure, corners)
        }
    }

    /// Round outside; or inside, where a stroke runs into a larger ring.
    private func ring(_ filled: InkMask, _ whole: ShapeMeasure, _ hole: InkMask) -> ShapeMeasure? {
        let isLoop = whole.long <= Self.loopMillimetres * pixelsPerMillimetre
        if isLoop, whole.short < Self.leastSlenderLoop * whole.long { return nil }
        if isRound(filled, whole) { return whole }
        guard let inner = ShapeMeasure(hole), inner.short >= Self.leastInnerMillimetres * pixelsPerMillimetre
        else { return nil }
        return isRound(hole, inner) ? inner : nil
    }

    private func isRound(_ mask: InkMask, _ measure: ShapeMeasure) -> Bool {
        measure.unevenness(of: mask.edge()) <= Self.mostUneven
            && measure.short / measure.long >= Self.leastSlender
            && measure.long / pixelsPerMillimetre <= Self.largestRingMillimetres
    }

    /// About how wide the line is: its surface over the length of its inner edges. No pen is wider than 1.2 mm.
    private func lineWidth(_ ink: InkMask, _ holes: [InkMask]) -> Double {
        let inner = holes.reduce(0.0) { $0 + Double($1.edge().count) }
        return inner > 0 ? min(Double(ink.area) / inner, 1.2 * pixelsPerMillimetre) : 1
    }

    private func candidate(
        _ part: InkPart, _ found: Found, _ photo: (PixelPoint) -> PixelPoint
    ) -> MarkCandidate {
        func outer(_ point: PixelPoint) -> PixelPoint {
            photo(PixelPoint(x: point.x + Double(part.left), y: point.y + Double(part.top)))
        }
        return MarkCandidate(
            colour: part.colour, shape: found.shape, middle: outer(found.measure.middle),
            corners: found.corners.map(outer), sizeMillimetres: found.measure.long / pixelsPerMillimetre)
    }
}

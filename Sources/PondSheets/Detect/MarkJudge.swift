/// Tells what the pieces of ink of one colour are.
struct MarkJudge {
    let pixelsPerMillimetre: Double
    /// Rows and columns by which ink is grown to close gaps.
    let gap: Int
    /// Marks smaller than this many pixels are none.
    let smallest: Double

    /// A hollow mark encloses at least this share of its surface.
    private static let leastHollow = 0.3
    /// Edges more uneven than this are outlines and no rings: a square has 0.11.
    private static let mostUneven = 0.085
    /// Larger circles are ponds.
    private static let largestRingMillimetres = 25.0
    /// A dot may be this much longer than wide, and fills its ellipse.
    private static let leastSlender = 0.55
    private static let leastFull = 0.86
    private static let leastInked = 0.75

    func candidates(of colour: InkColour, in mask: InkMask, scale: Double) -> [MarkCandidate] {
        guard mask.isSet.contains(true) else { return [] }
        return InkPart.all(of: colour, in: mask.grown(by: gap), inked: mask, smallest: Int(smallest)).flatMap
        { part in
            candidates(of: part, scale: scale)
        }
    }

    private func candidates(of part: InkPart, scale: Double) -> [MarkCandidate] {
        let holes = part.holes()
        var filled = part.ink
        for hole in holes { for at in hole.isSet.indices where hole.isSet[at] { filled.isSet[at] = true } }
        guard let whole = ShapeMeasure(filled), whole.short - Double(2 * gap) >= smallest else { return [] }
        let wide = holes.filter { Double($0.area) >= smallest * smallest / 3 }
        let hollow = Double(wide.reduce(0) { $0 + $1.area }) / whole.area
        if hollow >= Self.leastHollow { return hollowMarks(part, filled, whole, wide, scale) }
        return isDot(part, whole) ? [candidate(part, .point, whole, [], scale)] : []
    }

    /// A dot is inked all over; writing, whose strokes the closing of gaps has run together, is not.
    private func isDot(_ part: InkPart, _ whole: ShapeMeasure) -> Bool {
        let margin = Double(2 * gap)
        let own = .pi / 4 * (whole.long - margin) * (whole.short - margin)
        return whole.short / whole.long >= Self.leastSlender && whole.fullness >= Self.leastFull
            && Double(part.inkedArea) >= Self.leastInked * own
    }

    /// A ring, an outline, or several outlines that share their lines.
    private func hollowMarks(
        _ part: InkPart, _ filled: InkMask, _ whole: ShapeMeasure, _ holes: [InkMask], _ scale: Double
    ) -> [MarkCandidate] {
        let isRound =
            whole.unevenness(of: filled.edge()) <= Self.mostUneven
            && whole.short / whole.long >= Self.leastSlender
        let size = (whole.long - Double(2 * gap)) / pixelsPerMillimetre
        if holes.count == 1, isRound, size <= Self.largestRingMillimetres {
            return [candidate(part, .ring, whole, [], scale)]
        }
        let line = lineWidth(part.ink, holes)
        return holes.compactMap { hole in
            let mask = hole.grown(by: max(0, Int((line / 2).rounded())))
            guard let measure = ShapeMeasure(mask), measure.short >= smallest else { return nil }
            let corners = CornerLine(mask.edge()).simplified(within: max(0.7, 0.3 * pixelsPerMillimetre))
            return candidate(part, .outline, measure, corners, scale)
        }
    }

    /// About how wide the line is: its surface over the length of its inner edges.
    private func lineWidth(_ ink: InkMask, _ holes: [InkMask]) -> Double {
        let inner = holes.reduce(0.0) { $0 + Double($1.edge().count) }
        return inner > 0 ? Double(ink.area) / inner : 1
    }

    private func candidate(
        _ part: InkPart, _ shape: MarkCandidate.Shape, _ measure: ShapeMeasure, _ corners: [PixelPoint],
        _ scale: Double
    ) -> MarkCandidate {
        func outer(_ point: PixelPoint) -> PixelPoint {
            PixelPoint(x: (point.x + Double(part.left)) * scale, y: (point.y + Double(part.top)) * scale)
        }
        let grown = shape == .outline ? 0 : Double(2 * gap)
        return MarkCandidate(
            colour: part.colour, shape: shape, middle: outer(measure.middle), corners: corners.map(outer),
            sizeMillimetres: (measure.long - grown) / pixelsPerMillimetre)
    }
}

import PondDrawing
import PondGeodesy

/// How a piece of land is cut into the pages of a field sheet.
package struct FieldSheetPlan: Equatable, Sendable {
    /// Whole metres in the sheet's plane: the middle of a page's frame.
    package struct Centre: Hashable, Sendable {
        package let east: Int
        package let north: Int
    }

    package let paper: FieldPaper
    package let scale: Int
    /// From north to south, and from west to east.
    package let centres: [Centre]

    /// Neighbouring pages show this much of each other.
    package static let overlapMillimetres = 20.0
    /// More pages than this are a wrong scale rather than a sheet.
    package static let mostPages = 200

    /// The plan with the fewest pages of that paper, upright or lying; upright when both take as many. Pages for which
    /// `isWanted` is false are left out.
    package static func covering(
        _ land: GroundBox, scale: Int, papers: [FieldPaper], isWanted: (GroundBox) -> Bool = { _ in true }
    ) -> FieldSheetPlan? {
        let plans = papers.map { paper -> FieldSheetPlan in
            let whole = FieldSheetPlan(covering: land, scale: scale, paper: paper)
            let wanted = whole.centres.filter { isWanted(whole.land(around: $0)) }
            return FieldSheetPlan(paper: paper, scale: scale, centres: wanted)
        }
        return plans.min { $0.centres.count < $1.centres.count }
    }

    private init(paper: FieldPaper, scale: Int, centres: [Centre]) {
        self.paper = paper
        self.scale = scale
        self.centres = centres
    }

    private init(covering land: GroundBox, scale: Int, paper: FieldPaper) {
        let frame = FieldPageLayout(paper).frame
        let metres = Double(scale) / 1000
        let easts = Self.middles(
            from: land.west, to: land.east, size: frame.width * metres, metres: metres)
        let norths = Self.middles(
            from: land.south, to: land.north, size: frame.height * metres, metres: metres)
        let centres = norths.reversed().flatMap { north in easts.map { Centre(east: $0, north: north) } }
        self.init(paper: paper, scale: scale, centres: centres)
    }

    /// Middles of as many pages side by side as the stretch takes, as far apart as the overlap allows.
    private static func middles(from start: Double, to end: Double, size: Double, metres: Double) -> [Int] {
        let step = (size - overlapMillimetres * metres).rounded(.down)
        let count = max(1, Int(((end - start - size) / step).rounded(.up)) + 1)
        let middle = (start + end) / 2
        let first = (middle - step * Double(count - 1) / 2).rounded()
        return (0..<count).map { Int(first + step * Double($0)) }
    }

    /// The land that a page shows.
    package func land(around centre: Centre) -> GroundBox {
        let frame = FieldPageLayout(paper).frame
        let half = (frame.width * Double(scale) / 2000, frame.height * Double(scale) / 2000)
        return GroundBox(
            west: Double(centre.east) - half.0, south: Double(centre.north) - half.1,
            east: Double(centre.east) + half.0, north: Double(centre.north) + half.1)
    }
}

import PondDrawing

/// Heights of text and symbols for a paper, in millimetres. A sheet of A1 and larger hangs on a wall and is read
/// from 1 m: labels stand 4 mm high, names of villages 8 mm and the title 50 mm at least. Smaller sheets are read
/// in the hand.
package struct TypeScale: Hashable, Sendable {
    package let isWall: Bool
    /// Nothing on the sheet is smaller but for marks in symbols that had to shrink.
    package let floor: Double
    package let title: Double
    package let subtitle: Double
    package let heading: Double
    /// Tables and legend.
    package let panel: Double
    package let county: Double
    package let town: Double
    package let village: Double
    package let label: Double
    /// Names of people and dealers.
    package let person: Double
    /// Small print at the foot.
    package let note: Double
    /// Times a symbol's own size.
    package private(set) var symbol: Double
    /// Widths of lines, margins: times their size on A0.
    package let unit: Double

    /// Short side of A1, the smallest sheet for a wall.
    private static let wall = 590.0
    /// What is read at 1 m, millimetres.
    private static let wallFloor = 3.5
    /// Nothing is printed smaller: type of 5 points.
    private static let smallest = 1.7

    package init(_ paper: PaperSize) {
        let short = min(paper.widthMillimetres, paper.heightMillimetres)
        let long = max(paper.widthMillimetres, paper.heightMillimetres)
        let isWall = short >= Self.wall
        self.isWall = isWall
        floor = isWall ? Self.wallFloor : Self.smallest
        // A long narrow sheet is no larger than its short side lets it be.
        let unit = min(max(min(short, long / 1.2) / 841, 0.2), 2.4)
        self.unit = unit
        func height(_ onA0: Double, least: Double = 0) -> Double {
            max(onA0 * unit, isWall ? least : 0, Self.smallest)
        }
        title = height(56, least: 50)
        subtitle = height(20)
        heading = height(11)
        panel = height(6)
        county = height(16)
        town = height(12, least: 10)
        village = height(8, least: 8)
        label = height(4, least: 4)
        person = height(5, least: 4)
        note = height(5, least: Self.wallFloor)
        symbol = min(1, short / Self.wall)
    }

    /// Of the median pond, where ponds are drawn one by one: on the wall a sticker of 10 mm goes onto it, in the hand a
    /// letter above a number is read on it.
    var leastShortSide: Double { isWall ? PondStyle.leastShortSide : 2.5 * label }

    /// The same with smaller symbols.
    func withSymbols(_ factor: Double) -> TypeScale {
        var type = self
        type.symbol *= factor
        return type
    }
}

import PondDrawing

/// What the lines of a clean print tell of a page's place in a photo.
package struct PrintMatch: Sendable {
    /// Where the page's spots lie beside where its camera puts them; nil where the camera alone does as well.
    package let shift: PaperShift?
    /// Nine times in ten a mark is placed at least this well, in millimetres on paper: what half of the page's lines
    /// foretell of the other half.
    package let errorMillimetres: Double
    /// The same of the square in which it is worst.
    package let worstMillimetres: Double
    /// The share of the page's squares with lines in which these lie where they should.
    package let agreement: Double
    /// The share of the squares that answer at all in which they lie elsewhere, and how far by the median.
    package let straying: Double
    package let strayMillimetres: Double

    /// Whether enough of the page's lines can be seen to say anything.
    package var isSeen: Bool { agreement + straying >= Self.leastSeen }

    /// What decides whether the page is placed, in millimetres: the errors above; how far lines stray, where too many
    /// do; and what the tags doubt, where that is much and too few lines speak against it.
    package func doubtMillimetres(ofTags tags: Double, most: Double) -> Double {
        let stray = straying > Self.mostStraying ? max(strayMillimetres, tags) : 0
        let isFar = (shift?.longestMillimetres ?? 0) > Self.mostShift
        let unproved = tags > most && (agreement < Self.leastProof || isFar) ? tags : 0
        return max(errorMillimetres, worstMillimetres, stray, unproved)
    }

    /// Of 130 bent, folded and crumpled pages of other seeds than the benchmark's, the one that was off by 15 mm agreed
    /// in 0.50 of its squares; the others whose tags doubted more than 3 mm in 0.64 and more, and none strayed in 0.12.
    private static let leastSeen = 0.4
    private static let leastProof = 0.6
    private static let mostStraying = 0.2
    /// Millimetres: farther away the grid's next line may be taken for its own.
    private static let mostShift = 10.0

    /// Blurs in millimetres: the first lets lines find each other that lie some millimetres apart.
    private static let blurs = [2.4, 1.2, 0.5]
    private static let rounds = 6
    /// The blur in which squares are judged, as a part of the page's long side: 1.2 mm on A4.
    private static let blurOfSquares = 0.004
    /// Knots along the page's long side.
    private static let knotsAlong = 13.0
    /// A shift is held against lines that it does not know, the camera alone against all: it may seem so much worse.
    private static let worthwhile = 1.2

    /// Nil where the clean page is none of this paper.
    package init?(_ photo: ColourImage, camera: PageCamera, layout: FieldPageLayout, cleanPage: GreyImage) {
        guard let pair = PrintPair(photo, camera: camera, layout: layout, cleanPage: cleanPage) else {
            return nil
        }
        let none = PaperShift(
            width: layout.width, height: layout.height,
            spacing: max(layout.width, layout.height) / Self.knotsAlong)
        var shift = none
        var fine: PrintLevel?
        for blur in Self.blurs {
            let level = PrintLevel(pair, blur: blur)
            shift = Self.laid(shift, on: level, most: 2 * blur)
            fine = level
        }
        guard let fine else { return nil }
        let (moved, still) = (PrintResidual(fine, at: shift), PrintResidual(fine, at: none))
        let isMoved = moved.errorMillimetres < Self.worthwhile * still.ownErrorMillimetres
        self.shift = isMoved ? shift.rounded : nil
        errorMillimetres = isMoved ? moved.errorMillimetres : still.ownErrorMillimetres
        worstMillimetres = isMoved ? moved.worstMillimetres : still.ownWorstMillimetres
        let wide = Self.blurOfSquares * max(layout.width, layout.height)
        let agreement = PrintAgreement(PrintLevel(pair, blur: wide), at: isMoved ? shift : none)
        self.agreement = Double(agreement.agreeing) / Double(max(agreement.lined, 1))
        let answers = agreement.agreeing + agreement.elsewhere.count
        straying = Double(agreement.elsewhere.count) / Double(max(answers, 1))
        let stray = agreement.elsewhere.sorted()
        strayMillimetres = stray.isEmpty ? 0 : stray[stray.count / 2]
    }

    /// The clean page is wanted with as many dots an inch.
    package static func dotsPerInch(_ layout: FieldPageLayout) -> Double {
        PrintPair.drawnScale(of: layout) * 25.4
    }

    /// The shift moved until the lines lie together; no step is longer than `most` millimetres.
    private static func laid(_ start: PaperShift, on level: PrintLevel, most: Double) -> PaperShift {
        var shift = start
        for _ in 0..<rounds {
            guard let step = shift.step(to: PrintStep(level, at: shift).cells) else { break }
            var longest = 0.0
            for knot in step.right.indices {
                shift.right[knot] += min(max(step.right[knot], -most), most)
                shift.down[knot] += min(max(step.down[knot], -most), most)
                longest = max(longest, abs(step.right[knot]), abs(step.down[knot]))
            }
            if longest < 0.02 { break }
        }
        return shift
    }
}

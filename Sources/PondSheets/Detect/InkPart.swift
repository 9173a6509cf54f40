/// One connected piece of ink.
struct InkPart {
    let colour: InkColour
    /// Its box in the picture, with a margin.
    let left: Int
    let top: Int
    /// The ink within the box, gaps closed.
    let ink: InkMask
    /// How many of its pixels are as strong as its core, nearly.
    let solidArea: Int

    /// A line's edge is where it has this share of its strength: there a blurred line is as wide as it was.
    private static let edge = 0.42
    /// Between strokes of writing that run together the ink is weaker than this share of the core's.
    private static let solid = 0.7
    /// The strength that this share of a piece's pixels surpass is that of its core.
    private static let core = 0.15
    /// Pieces whose core is weaker are dust, shadow or pencil.
    private static let leastCore = [
        InkColour.red: 70, .yellow: 70, .green: 70, .blue: 70, .black: 80,
    ]

    /// All pieces of a colour whose sides have `smallest` pixels at least, none of which touches the border: what does
    /// is the table, a hand or a neighbouring thing.
    static func all(
        of colour: InkColour, in picture: InkPicture, gap: Int, bridge: Int, smallest: Int
    ) -> [InkPart] {
        let mask = picture.mask(of: colour, bridging: bridge)
        return pieces(of: mask.closed(by: gap), smallest: smallest).flatMap { piece -> [InkPart] in
            guard piece.isInside(picture.width, picture.height) else { return [] }
            return parts(of: piece, colour, mask, picture, gap: gap, smallest: smallest)
        }
    }

    /// The pieces that are left of a piece when its pale edge is taken off.
    private static func parts(
        of piece: Piece, _ colour: InkColour, _ mask: InkMask, _ picture: InkPicture, gap: Int, smallest: Int
    ) -> [InkPart] {
        let strengths = piece.members.filter { mask.isSet[$0] }.map { picture.strengths[$0] }.sorted()
        guard !strengths.isEmpty else { return [] }
        let core = Int(strengths[Int(Double(strengths.count - 1) * (1 - Self.core))])
        guard core >= leastCore[colour] ?? 0 else { return [] }
        let least = UInt8(Double(core) * edge)
        let margin = gap + 1
        let (left, top) = (piece.minX - margin, piece.minY - margin)
        let solid = UInt8(Double(core) * Self.solid)
        var inked = InkMask(
            width: piece.maxX - piece.minX + 1 + 2 * margin, height: piece.maxY - piece.minY + 1 + 2 * margin)
        for at in piece.members where mask.isSet[at] && picture.strengths[at] >= least {
            inked.isSet[(at / mask.width - top) * inked.width + at % mask.width - left] = true
        }
        return pieces(of: inked.closed(by: gap), smallest: smallest).map { part in
            var ink = InkMask(width: inked.width, height: inked.height)
            for at in part.members { ink.isSet[at] = true }
            let solidArea = part.members.count { at in
                guard inked.isSet[at] else { return false }
                let there = (at / ink.width + top) * mask.width + at % ink.width + left
                return picture.strengths[there] >= solid
            }
            return InkPart(colour: colour, left: left, top: top, ink: ink, solidArea: solidArea)
        }
    }

    // MARK: - Connected pixels

    private struct Piece {
        var members: [Int] = []
        var (minX, maxX, minY, maxY) = (Int.max, 0, Int.max, 0)

        func isInside(_ width: Int, _ height: Int) -> Bool {
            minX > 0 && minY > 0 && maxX < width - 1 && maxY < height - 1
        }
    }

    /// Pixels that touch by a side or a corner together.
    private static func pieces(of mask: InkMask, smallest: Int) -> [Piece] {
        var seen = [Bool](repeating: false, count: mask.isSet.count)
        var pieces: [Piece] = []
        for start in mask.isSet.indices where mask.isSet[start] && !seen[start] {
            let piece = piece(from: start, mask, &seen)
            if min(piece.maxX - piece.minX, piece.maxY - piece.minY) + 1 >= smallest { pieces.append(piece) }
        }
        return pieces
    }

    private static func piece(from start: Int, _ mask: InkMask, _ seen: inout [Bool]) -> Piece {
        var piece = Piece()
        var stack = [start]
        seen[start] = true
        while let at = stack.popLast() {
            piece.members.append(at)
            let (x, y) = (at % mask.width, at / mask.width)
            (piece.minX, piece.maxX) = (min(piece.minX, x), max(piece.maxX, x))
            (piece.minY, piece.maxY) = (min(piece.minY, y), max(piece.maxY, y))
            for ny in max(0, y - 1)...min(mask.height - 1, y + 1) {
                for nx in max(0, x - 1)...min(mask.width - 1, x + 1) {
                    let next = ny * mask.width + nx
                    guard mask.isSet[next], !seen[next] else { continue }
                    seen[next] = true
                    stack.append(next)
                }
            }
        }
        return piece
    }

    // MARK: - Holes

    /// What the ink encloses: parts of the box that cannot be reached from its rim, largest first.
    func holes() -> [InkMask] {
        var owner = [Int](repeating: -1, count: ink.isSet.count)
        var sizes: [Int] = []
        for start in ink.isSet.indices where !ink.isSet[start] && owner[start] < 0 {
            owner[start] = sizes.count
            var stack = [start]
            var size = 0
            while let at = stack.popLast() {
                size += 1
                let (x, y) = (at % ink.width, at / ink.width)
                for (nx, ny) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)] {
                    guard nx >= 0, ny >= 0, nx < ink.width, ny < ink.height else { continue }
                    let next = ny * ink.width + nx
                    guard !ink.isSet[next], owner[next] < 0 else { continue }
                    owner[next] = sizes.count
                    stack.append(next)
                }
            }
            sizes.append(size)
        }
        // The first one found begins in the corner of the margin: it is the outside.
        return (1..<max(sizes.count, 1)).sorted { sizes[$0] > sizes[$1] }.map { hole in
            var mask = InkMask(width: ink.width, height: ink.height)
            for at in owner.indices where owner[at] == hole { mask.isSet[at] = true }
            return mask
        }
    }
}

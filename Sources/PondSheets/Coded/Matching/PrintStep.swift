/// How far the photo's lines lie beside the print's, by small cells of the page: Lucas' and Kanade's equations (1981), in
/// which what does not fit at all, such as a pen's line, has little weight.
struct PrintStep {
    /// Cells of this side in millimetres.
    static let cellMillimetres = 6.0

    /// For a shift of `(x, y)` beyond the present one: `xx x + xy y = right`, `xy x + yy y = down`, each in units of its
    /// own uncertainty.
    struct Cell {
        let x: Double
        let y: Double
        var xx = 0.0
        var xy = 0.0
        var yy = 0.0
        var right = 0.0
        var down = 0.0
    }

    let columns: Int
    /// Cells with lines, row by row.
    let cells: [Cell]

    init(_ level: PrintLevel, at shift: PaperShift) {
        let seen = level.seen(shift)
        let look = Look(level, seen)
        let columns = Int((shift.width / Self.cellMillimetres).rounded(.up))
        let rows = Int((shift.height / Self.cellMillimetres).rounded(.up))
        var cells = (0..<(columns * rows)).map { index in
            Cell(
                x: min((Double(index % columns) + 0.5) * Self.cellMillimetres, shift.width),
                y: min((Double(index / columns) + 0.5) * Self.cellMillimetres, shift.height))
        }
        for (edge, seen) in zip(level.edges, seen) {
            let miss = seen - look.depth * Double(level.print.values[edge.pixel])
            let weight = look.weight(of: miss)
            let at = Int(edge.y / Self.cellMillimetres) * columns + Int(edge.x / Self.cellMillimetres)
            cells[at].xx += weight * edge.right * edge.right
            cells[at].xy += weight * edge.right * edge.down
            cells[at].yy += weight * edge.down * edge.down
            cells[at].right -= weight * edge.right * miss / look.depth
            cells[at].down -= weight * edge.down * miss / look.depth
        }
        self.columns = columns
        self.cells = cells
    }

    /// How the photo shows the print's ink, and how far it usually is from that.
    struct Look {
        let depth: Double
        private let usual: Double
        private let precision: Double

        init(_ level: PrintLevel, _ seen: [Double]) {
            var (product, square) = (0.0, 1e-12)
            for (edge, seen) in zip(level.edges, seen) {
                let ink = Double(level.print.values[edge.pixel])
                product += ink * seen
                square += ink * ink
            }
            let depth = min(max(product / square, 0.3), 1.2)
            let misses = stride(from: 0, to: seen.count, by: 5).map { index in
                abs(seen[index] - depth * Double(level.print.values[level.edges[index].pixel]))
            }.sorted()
            let median = misses.isEmpty ? 0 : misses[misses.count / 2]
            self.depth = depth
            usual = 1.5 * median + 0.01
            // The deviation of normal misses is their median over 0.6745; neighbouring pixels are not independent.
            let deviation = max(median, 0.001) / 0.6745
            precision = depth * depth / (deviation * deviation * level.blurredPixels)
        }

        func weight(of miss: Double) -> Double { precision / max(1, abs(miss) / usual) }
    }
}

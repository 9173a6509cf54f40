import PondDrawing
import PondPrint

/// Blocks of ponds and scattered symbols, as dense whatever their number.
struct RandomMap {
    let window: PaperBox
    private(set) var labels: [Label] = []
    private(set) var obstacles = LabelObstacles()

    init(ponds: Int, symbols: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let side = (Double(ponds) * 200).squareRoot()
        window = PaperBox(left: 0, top: 0, width: side, height: side)
        let columns = max(Int(side / 14), 1)
        for number in 0..<ponds {
            let left = Double(number % columns) * 14 + .random(in: 0...2, using: &random)
            let top = Double(number / columns) * 14 + .random(in: 0...2, using: &random)
            addPond(left, top, .random(in: 3...12, using: &random), .random(in: 3...12, using: &random))
        }
        for number in 0..<symbols {
            addSymbol(
                .random(in: 0...side, using: &random), .random(in: 0...side, using: &random), number)
        }
    }

    /// Where the label belongs.
    func centre(of label: Label) -> PaperPoint {
        switch label.anchor {
        case .point(let place, _): place
        case .outline(let outline): PaperBox(around: outline)?.centre ?? PaperPoint(x: 0, y: 0)
        }
    }

    private mutating func addPond(_ left: Double, _ top: Double, _ width: Double, _ height: Double) {
        let corners = [(0.0, 0.0), (width, 0.5), (width - 0.5, height), (0.3, height - 0.4), (0, 0)]
        let outline = corners.map { PaperPoint(x: left + $0.0, y: top + $0.1) }
        obstacles.lines.append(outline)
        labels.append(
            Label(
                text: "\(labels.count)", kind: .pond, anchor: .outline(outline), width: 5, height: 3,
                importance: width * height))
    }

    private mutating func addSymbol(_ x: Double, _ y: Double, _ number: Int) {
        let place = PaperPoint(x: x, y: y)
        obstacles.boxes.append(PaperBox(centre: place, width: 4, height: 4))
        labels.append(
            Label(
                text: "s\(number)", kind: .symbol, anchor: .point(place, clearance: 2), width: 8, height: 3,
                importance: 200 + Double(number % 5)))
    }
}

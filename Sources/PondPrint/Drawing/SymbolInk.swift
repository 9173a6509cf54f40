import PondDrawing
import PondModel

/// Draws the shapes of the legend, on maps and in the legend alike.
struct SymbolInk {
    let painter: SheetPainter

    private var canvas: Canvas { painter.canvas }
    /// Of a mark of several characters, times the symbol's width.
    static let wordHeight = 0.4

    /// Draws the symbol across `size` millimetres with its mark, and gives a place that shows its colour alone
    /// with how far it reaches; `nil` for hollow ones.
    @discardableResult
    func draw(
        _ shape: SymbolShape, _ ink: Ink, at centre: PaperPoint, size: Double, mark: String = "",
        rings: Int = 0
    ) -> (place: PaperPoint, reach: Double)? {
        let radius = size / 2
        let edge = Pen(.grey(0.1), width: max(size * 0.035, 0.1), isRound: true)
        for ring in 0..<rings {
            let wider = radius * (1.16 + 0.18 * Double(ring))
            canvas.stroke(.circle(centre, radius: wider), Pen(.grey(0.1), width: size * 0.06))
        }
        let answer = drawShape(shape, ink, centre, radius, edge)
        if !mark.isEmpty { write(mark, shape, ink, centre, size) }
        return answer
    }

    /// Other places of a symbol that show its colour as `place` does: round ones show it all around, a cross along
    /// its arms.
    static func others(
        _ shape: SymbolShape, _ place: PaperPoint, around centre: PaperPoint, size: Double
    ) -> [PaperPoint] {
        let (x, y) = (place.x - centre.x, place.y - centre.y)
        switch shape {
        case .dot, .circle, .doubleCircle:
            return [(y, -x), (-y, x), (-x, -y)].map { PaperPoint(x: centre.x + $0.0, y: centre.y + $0.1) }
        case .cross:
            let arm = size / 4
            return [(arm, arm), (-arm, arm), (arm, -arm), (-arm, -arm)].map {
                PaperPoint(x: centre.x + $0.0, y: centre.y + $0.1)
            }
        default: return []
        }
    }

    // MARK: - Shapes

    private func drawShape(
        _ shape: SymbolShape, _ ink: Ink, _ centre: PaperPoint, _ radius: Double, _ edge: Pen
    ) -> (place: PaperPoint, reach: Double)? {
        func place(_ x: Double, _ y: Double) -> PaperPoint {
            PaperPoint(x: centre.x + x * radius, y: centre.y + y * radius)
        }
        let line = Pen(ink, width: radius * 0.22, isRound: true)
        switch shape {
        case .dot:
            canvas.draw(.circle(centre, radius: radius), fill: ink, edge)
            return (place(0, -0.78), radius * 0.12)
        case .circle:
            canvas.draw(.circle(centre, radius: radius * 0.89), fill: .white, line)
            return (place(0, -0.89), radius * 0.08)
        case .doubleCircle:
            canvas.draw(.circle(centre, radius: radius * 0.92), fill: .white, Pen(ink, width: radius * 0.14))
            canvas.stroke(.circle(centre, radius: radius * 0.62), Pen(ink, width: radius * 0.14))
            return (place(0, -0.92), radius * 0.05)
        case .square:
            let box = PaperBox(centre: centre, width: radius * 1.8, height: radius * 1.8)
            canvas.draw(PaperPath(box), fill: ink, edge)
            return (place(-0.74, -0.74), radius * 0.1)
        case .triangle:
            canvas.draw(.polygon(sides: 3, place(0, 0.2), radius: radius * 1.15), fill: ink, edge)
            return (place(0, -0.55), radius * 0.1)
        case .star:
            canvas.draw(.star(centre, radius: radius * 1.08), fill: ink, edge)
            return (place(0, -0.72), radius * 0.1)
        case .cross:
            for (x, y) in [(0.7, 0.7), (0.7, -0.7)] {
                canvas.line(
                    from: place(-x, -y), to: place(x, y), Pen(ink, width: radius * 0.3, isRound: true))
            }
            return (centre, radius * 0.12)
        case .badge:
            canvas.draw(.polygon(sides: 6, centre, radius: radius * 1.05), fill: ink, edge)
            return (place(0, -0.8), radius * 0.1)
        case .factory: return drawFactory(ink, centre, radius, edge)
        case .flag, .hollowFlag: return drawFlag(shape == .flag ? ink : nil, ink, centre, radius)
        case .pin, .hollowPin:
            return drawPin(shape == .pin ? ink : .white, ink, centre, radius)
        case .outline:
            canvas.stroke(
                PaperPath(line: [place(-1, 0), place(1, 0)]),
                Pen(ink, width: radius * 0.25, dashes: [radius * 0.5, radius * 0.25]))
            return nil
        }
    }

    private func drawFactory(
        _ ink: Ink, _ centre: PaperPoint, _ radius: Double, _ edge: Pen
    ) -> (place: PaperPoint, reach: Double)? {
        let outline: [(Double, Double)] = [
            (-0.95, 0.9), (-0.95, -0.15), (-0.45, -0.5), (-0.45, -0.15), (0.05, -0.5), (0.05, -0.15),
            (0.4, -0.4),
            (0.48, -0.95), (0.8, -0.95), (0.9, 0.9),
        ]
        let places = outline.map { PaperPoint(x: centre.x + $0.0 * radius, y: centre.y + $0.1 * radius) }
        canvas.draw(PaperPath(rings: [places]), fill: ink, edge)
        return (PaperPoint(x: centre.x + 0.64 * radius, y: centre.y - 0.7 * radius), radius * 0.1)
    }

    private func drawFlag(
        _ cloth: Ink?, _ ink: Ink, _ centre: PaperPoint, _ radius: Double
    ) -> (place: PaperPoint, reach: Double)? {
        let foot = PaperPoint(x: centre.x - 0.75 * radius, y: centre.y + radius)
        let top = PaperPoint(x: foot.x, y: centre.y - radius)
        canvas.line(from: foot, to: top, Pen(.grey(0.15), width: radius * 0.14, isRound: true))
        let box = PaperBox(left: top.x, top: top.y, width: radius * 1.65, height: radius * 1.15)
        canvas.draw(
            PaperPath(box), fill: cloth ?? .white, Pen(cloth == nil ? ink : .grey(0.1), width: radius * 0.12))
        guard cloth != nil else { return (PaperPoint(x: box.centre.x, y: box.top), radius * 0.05) }
        return (PaperPoint(x: box.right - radius * 0.2, y: box.top + radius * 0.25), radius * 0.1)
    }

    private func drawPin(
        _ fill: Ink, _ ink: Ink, _ centre: PaperPoint, _ radius: Double
    ) -> (place: PaperPoint, reach: Double)? {
        let head = PaperPoint(x: centre.x, y: centre.y - 0.3 * radius)
        let tail = [
            PaperPoint(x: centre.x - 0.55 * radius, y: centre.y),
            PaperPoint(x: centre.x + 0.55 * radius, y: centre.y),
            PaperPoint(x: centre.x, y: centre.y + radius),
        ]
        canvas.fill(PaperPath(rings: [tail]), ink)
        canvas.draw(.circle(head, radius: radius * 0.65), fill: fill, Pen(ink, width: radius * 0.14))
        // Below the head, which is white on a hollow one and holds the mark on both.
        return (PaperPoint(x: centre.x, y: centre.y + 0.56 * radius), radius * 0.08)
    }

    // MARK: - Marks

    private func write(_ mark: String, _ shape: SymbolShape, _ ink: Ink, _ centre: PaperPoint, _ size: Double)
    {
        let isHollow = [.circle, .doubleCircle, .hollowPin, .hollowFlag].contains(shape)
        let dark = isHollow || ink.onWhite.isLight
        let style = TextStyle(
            height: size * (mark.count > 1 ? Self.wordHeight : shape == .dot ? 0.6 : 0.52), weight: .bold,
            ink: dark ? .black : .white)
        let place: PaperPoint =
            switch shape {
            case .flag, .hollowFlag: PaperPoint(x: centre.x + size * 0.03, y: centre.y - size * 0.21)
            case .pin, .hollowPin: PaperPoint(x: centre.x, y: centre.y - size * 0.15)
            case .triangle, .factory: PaperPoint(x: centre.x, y: centre.y + size * 0.18)
            default: centre
            }
        let room = size * ([.triangle, .pin, .hollowPin].contains(shape) ? 0.5 : shape == .star ? 0.4 : 0.72)
        let line = painter.type.line(mark, style)
        guard line.width > room else {
            painter.write(line, at: place, anchor: .centre)
            return
        }
        var smaller = style
        smaller.height *= room / line.width
        painter.write(mark, smaller, at: place, anchor: .centre)
    }
}

extension Colour {
    /// Whether black letters read better on it than white ones: by its luma (ITU-R BT.601).
    var isLight: Bool { 0.299 * Double(red) + 0.587 * Double(green) + 0.114 * Double(blue) > 150 }
}

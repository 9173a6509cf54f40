import PondDrawing

/// A canvas that keeps account of what it draws: the proof looks for all of it in the file.
final class SheetPainter {
    let canvas: Canvas
    private(set) var inventory: DrawnInventory
    /// Which page of the file is being drawn.
    private(set) var page = 0
    /// From the sheet to the page, and what of the sheet the page shows.
    private var shift = PaperPoint(x: 0, y: 0)
    private var window: PaperBox?
    private var seams = SeamTexts()
    /// What is drawn over the sheet for the print shop: ponds beneath it are looked for by their outlines.
    var overlays: [PaperBox] = []

    var type: Typesetter { canvas.typesetter }

    /// `allowed` are names of places, of which a forbidden name of a person may be part by chance.
    init(_ canvas: Canvas, forbidden: [String], allowed: [String]) {
        self.canvas = canvas
        inventory = DrawnInventory()
        inventory.hasLiveText = canvas.textForm == .live
        inventory.forbidden = forbidden
        inventory.allowed = allowed
    }

    /// Begins the account of a page. With `window`, the page shows that part of the sheet only, moved by `shift`.
    func begin(
        page: Int, paper: PaperSize, shift: PaperPoint = PaperPoint(x: 0, y: 0), window: PaperBox? = nil
    ) {
        self.page = page
        self.shift = shift
        self.window = window
        inventory.pages.append(DrawnInventory.Size(paper))
    }

    // MARK: - What is kept account of

    @discardableResult
    func write(
        _ line: TextLine, at place: PaperPoint, anchor: TextAnchor = .topLeft, isIndex: Bool = false,
        group: String = "", mayBeShort: Bool = false
    ) -> PaperBox {
        canvas.draw(line, at: place, anchor: anchor)
        if line.isShortened, !mayBeShort { inventory.shortened.append(line.text) }
        let box = line.box(at: place, anchor: anchor)
        guard !line.text.isEmpty, window?.overlaps(box) ?? true else { return box }
        if !line.missing.isEmpty { inventory.textsWithoutGlyph.append(line.text) }
        let text = DrawnInventory.Text(
            text: line.text, page: page, box: box.moved(by: shift), isIndex: isIndex, group: group)
        if let window, !window.contains(box) {
            seams.note(text, of: box)
        } else {
            if window != nil { seams.note(whole: line.text, box) }
            inventory.texts.append(text)
        }
        return box
    }

    /// After the last board: tells what runs across their edges.
    func noteSeams() {
        inventory.cuts = seams.cuts
        inventory.cutSymbols = seams.cutSymbols
    }

    /// Tells how much of a symbol the board shows.
    func note(symbol name: String, in box: PaperBox, _ ink: Ink) {
        guard let window, window.overlaps(box) else { return }
        guard !window.contains(box) else { return seams.note(whole: name, box) }
        let part = PaperBox(
            left: max(box.left, window.left), top: max(box.top, window.top),
            right: min(box.right, window.right),
            bottom: min(box.bottom, window.bottom))
        let spot = DrawnInventory.Spot(
            kind: .symbol, name: name, page: page, centre: part.centre + shift,
            radius: min(part.width, part.height) / 2, colour: ink.onWhite.hex)
        seams.note(spot, of: box)
    }

    @discardableResult
    func write(
        _ text: String, _ style: TextStyle, at place: PaperPoint, anchor: TextAnchor = .topLeft,
        isIndex: Bool = false
    ) -> PaperBox {
        write(type.line(text, style), at: place, anchor: anchor, isIndex: isIndex)
    }

    /// Writes the text no wider than `width`: smaller where it has to be.
    @discardableResult
    func write(
        _ text: String, _ style: TextStyle, at place: PaperPoint, anchor: TextAnchor = .topLeft, width: Double
    ) -> PaperBox {
        let whole = type.line(text, style)
        guard whole.width > width else { return write(whole, at: place, anchor: anchor) }
        var smaller = style
        smaller.height *= max(width, 0.1) / whole.width
        return write(type.line(text, smaller), at: place, anchor: anchor)
    }

    /// Notes that a colour must show in the spot, and what of it a board has to show.
    func note(
        _ kind: DrawnInventory.Spot.Kind, _ name: String, at spot: VisiblePlaces.Spot, _ ink: Ink
    ) {
        var radius = spot.radius
        if let window {
            let (centre, edges) = (spot.centre, window)
            radius = min(
                radius, centre.x - edges.left, edges.right - centre.x, centre.y - edges.top,
                edges.bottom - centre.y)
            // A sliver at the edge of a board is whole on its neighbour.
            guard radius >= min(spot.radius, 1) else { return }
        }
        inventory.spots.append(
            DrawnInventory.Spot(
                kind: kind, name: name, page: page, centre: spot.centre + shift,
                others: spot.others.map { $0 + shift }, radius: radius,
                colour: ink.onWhite.hex,
                isCovered: spot.isCovered || kind != .symbol && isBeneathOverlay(spot),
                outline: spot.outline?.moved(by: shift)))
    }

    private func isBeneathOverlay(_ spot: VisiblePlaces.Spot) -> Bool {
        let disc = PaperBox(centre: spot.centre, width: 2 * spot.radius, height: 2 * spot.radius)
        return overlays.contains { $0.inset(by: -0.5).overlaps(disc) }
    }

    func note(scaleBar start: PaperPoint, _ end: PaperPoint, groundMetres: Double, denominator: Double) {
        guard window.map({ $0.contains(start) && $0.contains(end) }) ?? true else { return }
        inventory.scaleBars.append(
            DrawnInventory.ScaleBar(
                page: page, start: start + shift, end: end + shift, groundMetres: groundMetres,
                scaleDenominator: denominator))
    }

    /// Notes that a text of the header stands whole in the box. Across boards texts are proved by their pieces.
    func note(heading text: String, in box: PaperBox) {
        guard window == nil, !text.isEmpty else { return }
        inventory.headings.append(
            DrawnInventory.Text(text: text, page: page, box: box.moved(by: shift)))
    }

    func note(dropped label: DrawnInventory.Dropped) { inventory.droppedLabels.append(label) }
}

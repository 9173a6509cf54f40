import Foundation
import PondDrawing
import PondModel

/// Makes the labels of a sheet and has them placed.
struct SheetLabels {
    let sheet: WallSheet
    let type: TypeScale
    let window: MapWindow
    let typesetter: Typesetter

    init(_ sheet: WallSheet, _ layout: SheetLayout, _ window: MapWindow, _ typesetter: Typesetter) {
        self.sheet = sheet
        type = layout.type
        self.window = window
        self.typesetter = typesetter
    }

    private typealias Wanted = (shown: SheetLabel, asked: Label)

    /// The labels, each with a box where one was found for it.
    private func place(
        _ wanted: [Wanted], around obstacles: LabelObstacles, in window: PaperBox,
        only way: PlacedLabel.Way? = nil
    ) -> [SheetLabel] {
        var labels = wanted.map(\.shown)
        let placer = LabelPlacer(window: window, gap: 0.5 * type.unit)
        for placed in placer.plan(wanted.map(\.asked), around: obstacles).placed
        where way == nil || placed.way == way {
            labels[placed.index].box = placed.box
            labels[placed.index].leader = placed.leader
        }
        return labels
    }

    // MARK: - Places

    /// Names of towns and villages: they come first, and symbols keep off them.
    func names(
        around lines: [[PaperPoint]], faint: [[PaperPoint]] = [], boxes: [PaperBox] = [],
        seams: BoardSeams = .none, besides insets: [SheetInset] = []
    ) -> [SheetLabel] {
        let wanted = wantedNames(besides: insets)
        var labels = place(
            wanted, around: LabelObstacles(lines: lines, faint: faint, boxes: boxes + seams.lines),
            in: window.box)
        guard !seams.lines.isEmpty else { return labels }
        // A name that has room only across a seam stands better there than nowhere.
        let left = labels.indices.filter { labels[$0].box == nil }
        let second = LabelObstacles(lines: lines, faint: faint, boxes: boxes + labels.compactMap(\.box))
        let again = place(left.map { wanted[$0] }, around: second, in: window.box)
        for (number, label) in zip(left, again) { labels[number] = label }
        return labels
    }

    /// Villages that an inset names are not named on the map once more: the inset's frame has no room for it.
    private func wantedNames(besides insets: [SheetInset]) -> [Wanted] {
        sheet.places.compactMap { place in
            let truth = window.place(of: place.position)
            guard window.box.contains(truth) else { return nil }
            if place.level == .village, insets.contains(where: { $0.names(place, at: truth) }) { return nil }
            let (height, kind): (Double, Label.Kind) =
                switch place.level {
                case .county: (type.county, .county)
                case .town: (type.town, .town)
                case .village: (type.village, .village)
                }
            let line = typesetter.line(
                place.name,
                TextStyle(
                    height: height, weight: place.level == .village ? .regular : .bold,
                    ink: place.level == .village ? .grey(0.15) : .black,
                    halo: TextStyle.Halo(width: height * 0.09)))
            var shown = SheetLabel(line: line, indexName: place.title)
            if !place.remark.isEmpty {
                let small = max(height * 0.5, type.label)
                shown.remark = typesetter.line(
                    place.remark,
                    TextStyle(height: small, ink: .grey(0.2), halo: TextStyle.Halo(width: small * 0.09)))
            }
            let full = shown.asked(height: height + (shown.remark.map { $0.height * 1.3 } ?? 0))
            let rank: Double = place.level == .county ? 3e12 : place.level == .town ? 2e12 : 1e12
            return (
                shown,
                Label(
                    text: place.name, kind: kind, anchor: .point(truth, clearance: 1.2 * type.unit),
                    width: full.width, height: full.height, importance: rank + place.importance,
                    mayLead: sheet.map == .aquaculture,
                    mayCross: true)
            )
        }
    }

    // MARK: - Symbols

    /// Names beside their symbols.
    func symbols(_ symbols: [PlacedSymbol], _ obstacles: LabelObstacles) -> [SheetLabel] {
        let all = wanted(symbols)
        let room = Int(
            window.box.width * window.box.height / (Self.roomOfName * Self.roomOfName * type.unit * type.unit)
        )
        let order = all.indices.sorted {
            (-all[$0].asked.importance, $0) < (-all[$1].asked.importance, $1)
        }
        let asked = Set(order.prefix(room))
        return place(order.prefix(room).map { all[$0] }, around: obstacles, in: window.box)
            + all.indices.filter { !asked.contains($0) }.map { all[$0].shown }
    }

    /// Side of the square that each name of a person or a dealer has on a sheet of A0, millimetres: more names than
    /// that would hide the map. The important come first, the index has them all.
    private static let roomOfName = 55.0

    private func wanted(_ symbols: [PlacedSymbol]) -> [Wanted] {
        symbols.reversed().compactMap { placed in
            let symbol = sheet.symbols[placed.index]
            guard !symbol.name.isEmpty else { return nil }
            let isMain = [.branch, .camp].contains(symbol.key)
            let style = TextStyle(
                height: isMain ? type.village : type.person, weight: isMain ? .bold : .regular,
                halo: TextStyle.Halo(width: type.person * 0.1))
            let shown = SheetLabel(line: typesetter.line(symbol.name, style), indexName: symbol.name)
            let full = shown.asked(height: shown.line.height)
            return (
                shown,
                Label(
                    text: symbol.name, kind: .symbol,
                    anchor: .point(placed.centre, clearance: placed.radius + 0.3 * type.unit),
                    width: full.width, height: full.height, importance: isMain ? 4e12 : symbol.importance,
                    // Few, and what everybody asks for.
                    mayLead: isMain || [.eventPlanned, .eventDone].contains(symbol.key),
                    leads: isMain ? [1.5, 3, 5, 8, 12] : [1.5, 3, 5])
            )
        }
    }

    // MARK: - Ponds

    /// Numbers on the ponds that have room for them; the index has them all.
    func ponds(_ ponds: [PondShape?], _ obstacles: LabelObstacles) -> [SheetLabel] {
        guard sheet.map == .aquaculture else { return [] }
        let shapes = ponds.enumerated().compactMap { index, shape in shape.map { (index, $0) } }
        return numbers(shapes, boxes: obstacles.boxes, in: window.box)
    }

    /// Numbers on the ponds of an inset, clear of its title.
    func ponds(of inset: SheetInset) -> [SheetLabel] {
        let plate = inset.plate(inset.titleLine(sheet, type, typesetter), type)
        return numbers(inset.ponds.map { ($0.index, $0.shape) }, boxes: [plate], in: inset.box)
    }

    private func numbers(
        _ ponds: [(index: Int, shape: PondShape)], boxes: [PaperBox], in box: PaperBox
    ) -> [SheetLabel] {
        let style = TextStyle(height: type.label)
        let nothing = typesetter.line("", style)
        var tooSmall: [SheetLabel] = []
        var wanted: [Wanted] = []
        for (index, shape) in ponds {
            let pond = sheet.ponds[index]
            guard let outer = shape.rings.first, !pond.code.isEmpty else { continue }
            if shape.reach > type.label * 0.55, let label = label(of: pond, shape, style) {
                let height = label.remark == nil ? type.label : type.label * 2.2
                wanted.append(
                    (
                        label,
                        Label(
                            text: label.line.text, kind: .pond, anchor: .outline(outer), width: label.width,
                            height: height, importance: pond.netMu, mayLead: false)
                    ))
            } else {
                // Nothing is measured of what is never drawn: on a county's sheet that is nearly all.
                tooSmall.append(
                    SheetLabel(line: nothing, indexName: pond.code, indexGroup: pond.village))
            }
        }
        // Each stays within its own outline, so that other outlines are no obstacles.
        let lines = wanted.compactMap { wanted -> [PaperPoint]? in
            guard case .outline(let outline) = wanted.asked.anchor else { return nil }
            return outline + outline.prefix(1)
        }
        let labels = place(wanted, around: LabelObstacles(lines: lines, boxes: boxes), in: box, only: .inside)
        return labels + tooSmall
    }

    /// The species' letter and the number in one line, or in two on a narrow pond; `nil` where neither fits.
    private func label(of pond: SheetPond, _ shape: PondShape, _ style: TextStyle) -> SheetLabel? {
        let letter = pond.survey == .never ? "?" : pond.letter
        let whole = typesetter.line(letter + pond.shortCode, style)
        var label = SheetLabel(line: whole, indexName: pond.code, indexGroup: pond.village)
        if shape.reach * 2 < whole.width * 1.25, !letter.isEmpty {
            label.line = typesetter.line(letter, style)
            label.remark = typesetter.line(pond.shortCode, style)
        }
        return hypot(shape.box.width, shape.box.height) > label.width ? label : nil
    }

    // MARK: - Blocks

    /// Number of ponds, mu and tonnes of each block, larger in a large one.
    func blocks(_ blocks: [SheetBlock], _ obstacles: LabelObstacles) -> [SheetLabel] {
        let wanted = blocks.compactMap { block -> Wanted? in
            guard let shape = block.shapes.max(by: { $0.reach < $1.reach }), let outer = shape.rings.first
            else { return nil }
            let height = min(max(type.label, shape.reach * 0.25), type.county)
            let halo = TextStyle.Halo(width: height * 0.1)
            let line = typesetter.line(
                block.head(sheet.language), TextStyle(height: height, weight: .bold, halo: halo))
            let remark = typesetter.line(
                block.figures(sheet.language), TextStyle(height: height, halo: halo))
            let shown = SheetLabel(
                line: line, remark: remark, indexName: block.indexName(sheet.language),
                indexGroup: block.village)
            let full = shown.asked(height: height * 2.35)
            return (
                shown,
                Label(
                    text: line.text, kind: .block, anchor: .outline(outer), width: full.width,
                    height: full.height, importance: block.netMu,
                    // A line to every odd pond would cover the map with lines.
                    mayLead: block.pondCount >= 5,
                    // A long line to one block of many is hard to follow.
                    leads: [1.5, 3])
            )
        }
        return place(wanted, around: obstacles, in: window.box)
    }
}

extension SheetPond {
    /// What stands on the pond: the last part of its code, which is its number in the village.
    var shortCode: String { code.split(separator: "-").last.map(String.init) ?? code }
}

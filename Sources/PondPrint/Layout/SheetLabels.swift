import PondDrawing
import PondModel

/// Makes the labels of a sheet and has them placed.
struct SheetLabels {
    let sheet: WallSheet
    let type: TypeScale
    let window: MapWindow
    let ponds: [PondShape?]
    let symbols: [PlacedSymbol]
    let typesetter: Typesetter

    init(
        _ sheet: WallSheet, _ layout: SheetLayout, _ window: MapWindow, _ ponds: [PondShape?],
        _ symbols: [PlacedSymbol], _ typesetter: Typesetter
    ) {
        self.sheet = sheet
        type = layout.type
        self.window = window
        self.ponds = ponds
        self.symbols = symbols
        self.typesetter = typesetter
    }

    /// Every label, with a box where one was found for it.
    func plan() -> [SheetLabel] {
        let wanted = placeLabels() + symbolLabels() + pondLabels()
        var labels = wanted.map(\.shown)
        let placer = LabelPlacer(window: window.box, gap: 0.5 * type.unit)
        let plan = placer.plan(wanted.map(\.asked), around: obstacles)
        for placed in plan.placed {
            labels[placed.index].box = placed.box
            labels[placed.index].leader = placed.leader
        }
        return labels
    }

    private typealias Wanted = (shown: SheetLabel, asked: Label)

    private var obstacles: LabelObstacles {
        LabelObstacles(
            lines: sheet.map == .battle ? [] : ponds.compactMap { $0?.rings.first.map { $0 + $0.prefix(1) } },
            boxes: symbols.map { PaperBox(centre: $0.centre, width: 2 * $0.radius, height: 2 * $0.radius) })
    }

    // MARK: - Places

    private func placeLabels() -> [Wanted] {
        sheet.places.compactMap { place in
            let truth = window.place(of: place.position)
            guard window.box.contains(truth) else { return nil }
            let (height, kind): (Double, Label.Kind) =
                switch place.level {
                case .county: (type.county, .county)
                case .town: (type.town, .town)
                case .village: (type.village, .village)
                }
            let halo = TextStyle.Halo(width: height * 0.09)
            let line = typesetter.line(
                place.name,
                TextStyle(
                    height: height, weight: place.level == .village ? .regular : .bold,
                    ink: place.level == .village ? .grey(0.15) : .black, halo: halo))
            var shown = SheetLabel(line: line, indexName: place.name)
            if !place.remark.isEmpty {
                shown.remark = typesetter.line(
                    place.remark,
                    TextStyle(height: max(height * 0.5, type.label), ink: .grey(0.2), halo: halo))
            }
            let width = max(line.width, shown.remark?.width ?? 0)
            let full = height + (shown.remark.map { $0.height * 1.3 } ?? 0)
            let rank: Double = place.level == .county ? 3e12 : place.level == .town ? 2e12 : 1e12
            return (
                shown,
                Label(
                    text: place.name, kind: kind, anchor: .point(truth, clearance: 1.2 * type.unit),
                    width: width,
                    height: full, importance: rank + place.importance, mayLead: false, mayCross: true)
            )
        }
    }

    // MARK: - Symbols

    private func symbolLabels() -> [Wanted] {
        symbols.reversed().compactMap { placed in
            let symbol = sheet.symbols[placed.index]
            guard !symbol.name.isEmpty else { return nil }
            let isMain = [.branch, .camp].contains(symbol.key)
            let style = TextStyle(
                height: isMain ? type.village : type.label, weight: isMain ? .bold : .regular,
                halo: TextStyle.Halo(width: type.label * 0.1))
            let line = typesetter.line(symbol.name, style)
            return (
                SheetLabel(line: line, indexName: symbol.name),
                Label(
                    text: symbol.name, kind: .symbol,
                    anchor: .point(placed.centre, clearance: placed.radius + 0.3 * type.unit),
                    width: line.width,
                    height: line.height, importance: isMain ? 4e12 : symbol.importance, mayLead: false)
            )
        }
    }

    // MARK: - Ponds

    private func pondLabels() -> [Wanted] {
        guard sheet.map == .aquaculture else { return [] }
        let style = TextStyle(height: type.label)
        return zip(sheet.ponds, ponds).compactMap { pond, shape in
            guard let shape, let outer = shape.rings.first, !pond.code.isEmpty else { return nil }
            // Where the number will not fit, nobody looks for it there: the index has it.
            let line = typesetter.line(pond.letter + pond.shortCode, style)
            return (
                SheetLabel(line: line, indexName: pond.code),
                Label(
                    text: line.text, kind: .pond, anchor: .outline(outer), width: line.width,
                    height: line.height, importance: pond.netMu, mayLead: false)
            )
        }
    }
}

extension SheetPond {
    /// What stands on the pond: the last part of its code, which is its number in the village.
    var shortCode: String { code.split(separator: "-").last.map(String.init) ?? code }
}

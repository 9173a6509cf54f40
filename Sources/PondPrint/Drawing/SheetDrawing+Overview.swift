import PondDrawing
import PondGeodesy
import PondModel

/// The small map that shows the branch, its ring and where the sheet lies.
extension SheetDrawing {
    func drawOverview(in box: PaperBox) {
        let ring = Geodesic.circle(around: sheet.branch, radius: sheet.ringRadius)
        var extent = ring.dropFirst().reduce(BoundingBox(ring[0])) { $0.including($1) }
        extent = extent.union(plan.window.extent)
        let metres = MapWindow.metres(of: extent)
        let room = box.inset(by: type.panel * 0.6)
        let denominator = max(metres.width / room.width, metres.height / room.height) * 1000
        guard let scale = MapScale(denominator: denominator) else { return }
        let window = MapWindow(extent, box: room, scale: scale)
        canvas.draw(PaperPath(box), fill: .grey(0.97), Pen(.grey(0.2), width: 0.5 * type.unit))
        canvas.clipped(to: PaperPath(box)) {
            let red = sheet.legend[.ring].colour
            canvas.draw(
                PaperPath(rings: [ring.dropLast().map(window.place(of:))]), fill: .white,
                Pen(Ink(red), width: 0.8 * type.unit, dashes: [4 * type.unit, 2 * type.unit]))
            let shown = plan.window.extent
            let corners = [
                (shown.west, shown.north), (shown.east, shown.north), (shown.east, shown.south),
                (shown.west, shown.south),
            ]
            canvas.draw(
                PaperPath(rings: [corners.map { window.place(of: Position(longitude: $0.0, latitude: $0.1)) }]
                ),
                fill: Ink(red, opacity: 0.12), Pen(.grey(0.1), width: 0.9 * type.unit))
            SymbolInk(painter: painter).draw(
                .factory, Ink(sheet.legend[.branch].colour), at: window.place(of: sheet.branch),
                size: type.panel * 2)
            let frame = corners.map { window.place(of: Position(longitude: $0.0, latitude: $0.1)) }
            drawOverviewPlaces(window, in: box, besides: frame + frame.prefix(1), drawRadius(in: box))
        }
    }

    private func drawRadius(in box: PaperBox) -> PaperBox {
        painter.write(
            RoundLength.text(sheet.ringRadius.kilometres) + words(" 公里", " km"),
            TextStyle(
                height: type.panel, ink: Ink(sheet.legend[.ring].colour),
                halo: .init(width: type.panel * 0.12)),
            at: PaperPoint(x: box.centre.x, y: box.top + type.panel * 1.3), anchor: .top)
    }

    /// Names of counties beside their places, off the frame of the sheet and each other where they can.
    private func drawOverviewPlaces(
        _ window: MapWindow, in box: PaperBox, besides frame: [PaperPoint], _ radius: PaperBox
    ) {
        let style = TextStyle(
            height: max(type.panel * 0.8, type.floor), ink: .grey(0.2), halo: .init(width: type.panel * 0.1))
        let factory = PaperBox(
            centre: window.place(of: sheet.branch), width: type.panel * 2, height: type.panel * 2)
        let places = sheet.overview.filter {
            $0.level == .county && box.contains(window.place(of: $0.position))
        }
        let lines = places.map { painter.type.line($0.name, style) }
        let labels = zip(places, lines).map { place, line in
            let centre = window.place(of: place.position)
            return Label(
                text: place.name, kind: .county,
                anchor: .point(centre, clearance: type.panel * (factory.contains(centre) ? 2.1 : 0.35)),
                width: line.width, height: line.height, importance: place.importance, mayLead: false,
                mayCross: true)
        }
        let placer = LabelPlacer(window: box.inset(by: type.panel * 0.2), gap: type.panel * 0.15)
        for centre in places.map({ window.place(of: $0.position) }) where !factory.contains(centre) {
            canvas.fill(.circle(centre, radius: type.panel * 0.2), .grey(0.2))
        }
        for placed in placer.plan(labels, around: LabelObstacles(lines: [frame], boxes: [radius, factory]))
            .placed
        {
            painter.write(lines[placed.index], at: placed.box.centre, anchor: .centre)
        }
    }
}

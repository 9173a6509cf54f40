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
            drawOverviewPlaces(window)
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
        }
        let radius = "\(RoundLength.text(sheet.ringRadius.kilometres)) km"
        painter.write(
            radius,
            TextStyle(
                height: type.panel, ink: Ink(sheet.legend[.ring].colour),
                halo: .init(width: type.panel * 0.12)),
            at: PaperPoint(x: box.centre.x, y: box.top + type.panel * 0.9), anchor: .top)
    }

    private func drawOverviewPlaces(_ window: MapWindow) {
        for place in sheet.overview where place.level == .county {
            let centre = window.place(of: place.position)
            guard window.box.inset(by: type.panel * 1.5).contains(centre) else { continue }
            canvas.fill(.circle(centre, radius: type.panel * 0.2), .grey(0.2))
            painter.write(
                place.name,
                TextStyle(height: type.panel * 0.8, ink: .grey(0.2), halo: .init(width: type.panel * 0.1)),
                at: PaperPoint(x: centre.x, y: centre.y + type.panel * 1.9), anchor: .top)
        }
    }
}

import Foundation
import PondDrawing
import PondGeodesy

/// A dense place shown larger, in an empty corner of the map.
package struct SheetInset: Sendable {
    /// Where it lies on the sheet.
    package let box: PaperBox
    /// What it shows, on the map.
    package let source: PaperBox
    package let scale: MapScale
    /// As the sheet's ponds: number and shape within the box.
    package let ponds: [(index: Int, shape: PondShape)]
    package internal(set) var labels: [SheetLabel] = []
    /// A letter, at the place and at its inset.
    package let name: String
}

/// Finds the densest places and empty corners of the map to show them in.
struct SheetInsets {
    let sheet: WallSheet
    let layout: SheetLayout
    let window: MapWindow
    let ponds: [PondShape?]
    /// What may not be covered.
    let taken: [PaperBox]

    private static let most = 4

    func make() -> [SheetInset] {
        let side = (width: layout.map.width * 0.2, height: layout.map.height * 0.22)
        guard let scale = scale, scale.denominator < window.scale.denominator / 2 else { return [] }
        let metresPerMillimetre = scale.denominator / 1000
        let inner = ponds.compactMap { $0?.inner }.map { window.ground(of: $0) }
        let places = DensestPlaces.find(
            Self.most, width: side.width * metresPerMillimetre, height: side.height * metresPerMillimetre,
            among: inner)
        var free = FreeCorners(map: layout.map, width: side.width, height: side.height, taken: taken)
        return places.enumerated().compactMap { number, place in
            free.take().map {
                inset(place.box, in: $0, scale, name: String(UnicodeScalar(UInt8(97 + number))))
            }
        }
    }

    /// The round scale at which the median pond is wide enough for a label.
    private var scale: MapScale? {
        let sides = PondSides.short(sheet, window)
        guard let median = PondStyle.median(sides), median > 0 else { return nil }
        let most = median * 1000 / PondStyle.leastShortSide
        // The largest round denominator that is no larger.
        var best: MapScale?
        for power in [100.0, 1000, 10_000] {
            for step in [1.0, 1.5, 2, 2.5, 3, 4, 5, 6, 8] where step * power <= most {
                best = MapScale(denominator: step * power)
            }
        }
        return best
    }

    private func inset(_ ground: GroundBox, in box: PaperBox, _ scale: MapScale, name: String) -> SheetInset {
        let middle = Coordinate(x: (ground.west + ground.east) / 2, y: (ground.south + ground.north) / 2)
        let perMetre = scale.millimetres(ofMetres: 1)
        func place(_ position: Position) -> PaperPoint {
            let metres = window.projection.coordinate(of: position)
            return PaperPoint(
                x: box.centre.x + (metres.x - middle.x) * perMetre,
                y: box.centre.y - (metres.y - middle.y) * perMetre)
        }
        let source = PaperBox(
            around: [
                Coordinate(x: ground.west, y: ground.north), Coordinate(x: ground.east, y: ground.south),
            ]
            .map(window.place(ofGround:)))
        let shown = ponds.indices.compactMap { index -> (index: Int, shape: PondShape)? in
            guard let whole = ponds[index], source?.contains(whole.inner) ?? false else { return nil }
            let rings = sheet.ponds[index].rings.map { $0.dropLast().map(place) }
            return PondShape(rings: rings).map { (index, $0) }
        }
        return SheetInset(
            box: box, source: source ?? box, scale: scale,
            ponds: shown.filter { box.contains($0.shape.inner) }, name: name)
    }
}

/// Short sides of the sheet's ponds, metres on the ground.
enum PondSides {
    static func short(_ sheet: WallSheet, _ window: MapWindow) -> [Double] {
        // A few thousand tell the median well enough, and rectangles take their time.
        let step = max(sheet.ponds.count / 4000, 1)
        return stride(from: 0, to: sheet.ponds.count, by: step).compactMap { index in
            guard let ring = sheet.ponds[index].rings.first else { return nil }
            return MinimumRectangle(around: ring.map(window.projection.coordinate(of:)))?.shortSide
        }
    }
}

/// Empty boxes of one size along the edges of the map, corners first.
private struct FreeCorners {
    private var candidates: [PaperBox]

    init(map: PaperBox, width: Double, height: Double, taken: [PaperBox]) {
        let gap = min(map.width, map.height) * 0.012
        let room = map.inset(by: gap)
        let (across, down) = (24, 18)
        var boxes: [(box: PaperBox, rank: Int)] = []
        for row in 0...down {
            for column in 0...across {
                let box = PaperBox(
                    left: room.left + (room.width - width) * Double(column) / Double(across),
                    top: room.top + (room.height - height) * Double(row) / Double(down), width: width,
                    height: height)
                let fromEdge = min(column, across - column) + min(row, down - row)
                guard !taken.contains(where: { $0.overlaps(box.inset(by: -gap)) }) else { continue }
                boxes.append((box, fromEdge))
            }
        }
        candidates = boxes.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .map(\.element.box)
    }

    mutating func take() -> PaperBox? {
        guard let first = candidates.first else { return nil }
        candidates.removeAll { $0.inset(by: -4).overlaps(first) }
        return first
    }
}

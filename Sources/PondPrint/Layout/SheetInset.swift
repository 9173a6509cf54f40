import Foundation
import PondDrawing
import PondGeodesy
import PondModel

/// A dense place shown larger, in an empty part of the map.
package struct SheetInset: Sendable {
    /// Where it lies on the sheet.
    package let box: PaperBox
    /// What it shows, on the map.
    package let source: PaperBox
    package let scale: MapScale
    /// As the sheet's ponds: number and shape within the box.
    package let ponds: [(index: Int, shape: PondShape)]
    /// Those that stand here and not on the map itself.
    package var symbols: [PlacedSymbol] = []
    package internal(set) var labels: [SheetLabel] = []
    /// Towns and villages.
    var dots: [PlaceDot] = []
    /// A letter, at the place and at its inset.
    package let name: String

    /// The place of its title in the upper left corner.
    static func plate(in box: PaperBox, width: Double, _ type: TypeScale) -> PaperBox {
        PaperBox(left: box.left, top: box.top, width: width, height: type.label * 2.1)
    }

    /// The plate around a title.
    func plate(_ title: TextLine, _ type: TypeScale) -> PaperBox {
        Self.plate(in: box, width: title.width + type.label * 1.2, type)
    }

    /// Its letter, what it shows and its scale.
    func titleLine(_ sheet: WallSheet, _ type: TypeScale, _ typesetter: Typesetter) -> TextLine {
        let villages = Set(ponds.lazy.map { sheet.ponds[$0.index].village })
        let parts = [name] + (sheet.map == .battle ? [] : [villages.min() ?? ""]) + [scale.text]
        return typesetter.line(
            parts.joined(separator: "  "), TextStyle(height: type.label * 1.3, weight: .bold),
            fitting: box.width - 2 * type.label)
    }

    /// How thick the line around an inset is, in millimetres; half of it lies within.
    static func frameWidth(_ type: TypeScale) -> Double { 0.8 * type.unit }

    /// Whether it shows the place, `truth` on the map, with its name.
    func names(_ place: SheetPlace, at truth: PaperPoint) -> Bool {
        source.contains(truth) && labels.contains { $0.box != nil && $0.indexName == place.title }
    }

    /// The letter beside its frame on the map, or within it where the map ends.
    func letterBox(_ layout: SheetLayout) -> PaperBox {
        let side = 2 * layout.type.label
        let left = max(source.left - side, layout.map.left)
        let top = min(max(source.top, layout.map.top), layout.map.bottom - side)
        return PaperBox(left: left, top: top, width: side, height: side)
    }

    /// The frame around what it shows, as a line.
    var frame: [PaperPoint] {
        [
            PaperPoint(x: source.left, y: source.top), PaperPoint(x: source.right, y: source.top),
            PaperPoint(x: source.right, y: source.bottom), PaperPoint(x: source.left, y: source.bottom),
            PaperPoint(x: source.left, y: source.top),
        ]
    }
}

/// The place of a town or a village on paper.
struct PlaceDot: Sendable {
    let level: AdminLevel
    let centre: PaperPoint

    func radius(_ type: TypeScale) -> Double { (level == .town ? 1.3 : 0.8) * max(type.unit, 0.5) }

    /// With its edge.
    func box(_ type: TypeScale) -> PaperBox {
        PaperBox(centre: centre, width: 2.4 * radius(type), height: 2.4 * radius(type))
    }
}

extension MapWindow {
    /// Those that the window shows; on the map of ponds a village is where its ponds are.
    func dots(of sheet: WallSheet) -> [PlaceDot] {
        sheet.places.filter { $0.level == .town || sheet.map == .battle }
            .map { PlaceDot(level: $0.level, centre: place(of: $0.position)) }
            .filter { box.contains($0.centre) }
    }
}

/// Finds where ponds lie thickest, and empty corners of the map to show them in one by one.
struct SheetInsets {
    let sheet: WallSheet
    let layout: SheetLayout
    let window: MapWindow
    let ponds: [PondShape?]
    /// What may not be covered.
    let taken: [PaperBox]

    private static let most = 4
    /// Shares of the map that an inset may take, across and down.
    private static let shares = [
        (0.32, 0.32), (0.27, 0.28), (0.23, 0.25), (0.2, 0.22), (0.28, 0.18), (0.2, 0.16),
    ]

    func make() -> [SheetInset] {
        guard let scale = scale, scale.denominator < window.scale.denominator * 0.7 else { return [] }
        let choices = Self.shares.map { across, down in
            make((layout.map.width * across, layout.map.height * down), scale)
        }
        // The largest that leave room for all; else those of which most have room.
        let full = choices.map(\.count).max() ?? 0
        return choices.first { $0.count == full } ?? []
    }

    private func make(_ side: (width: Double, height: Double), _ scale: MapScale) -> [SheetInset] {
        let metresPerMillimetre = scale.denominator / 1000
        let inner = ponds.compactMap { $0?.inner }.map { window.ground(of: $0) }
        let places = DensestPlaces.find(
            Self.most, width: side.width * metresPerMillimetre, height: side.height * metresPerMillimetre,
            among: inner)
        let free = FreeBoxes(map: layout.map, width: side.width, height: side.height, taken: taken)
        return zip(places, free.take(places.count)).enumerated().map { number, pair in
            inset(pair.0.box, in: pair.1, scale, name: String(UnicodeScalar(UInt8(97 + number))))
        }
    }

    /// The round scale at which the median pond is wide enough for a sticker on the wall, for a number in the hand.
    private var scale: MapScale? {
        let sides = PondSides.short(sheet, window)
        guard let median = PondStyle.median(sides), median > 0 else { return nil }
        return MapScale.largestRound(below: median * 1000 / layout.type.leastShortSide)
    }

    private func inset(_ ground: GroundBox, in box: PaperBox, _ scale: MapScale, name: String) -> SheetInset {
        let own = MapWindow(ground, of: window, box: box, scale: scale)
        return SheetInset(
            box: box, source: window.paper(of: ground), scale: scale, ponds: own.ponds(of: sheet), name: name)
    }
}

extension MapWindow {
    /// Outlined ponds whose inner place the window shows, by their numbers.
    func ponds(of sheet: WallSheet) -> [(index: Int, shape: PondShape)] {
        let near = extent.widened
        return sheet.ponds.indices.compactMap { index in
            guard near.contains(sheet.ponds[index].position) else { return nil }
            let rings = sheet.ponds[index].rings.map { $0.dropLast().map { place(of: $0) } }
            return PondShape(rings: rings).flatMap { box.contains($0.inner) ? (index, $0) : nil }
        }
    }
}

extension BoundingBox {
    /// Half as much more on every side: a pond's position may lie outside where its middle lies inside.
    fileprivate var widened: BoundingBox {
        let (across, along) = ((east - west) / 2, (north - south) / 2)
        return BoundingBox(
            west: west - across, south: south - along, east: east + across, north: north + along)
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

import Foundation
import PondDrawing
import PondGeodesy
import PondModel

/// Finds where symbols would lie on each other, and shows these places larger in empty parts of the map: their
/// symbols stand in the inset and no longer on the map itself.
struct CrowdInsets {
    let sheet: WallSheet
    let layout: SheetLayout
    let window: MapWindow
    let typesetter: Typesetter
    var seams = BoardSeams.none

    private static let most = 7
    /// Shares of the map that an inset may take, across and down.
    private static let shares = [(0.32, 0.34), (0.27, 0.3), (0.22, 0.28), (0.18, 0.24)]
    /// How much larger an inset may be than the map.
    private static let growths = [2.0, 2.6, 3.3, 4, 5]
    /// Fewer symbols than this find room beside each other.
    private static let leastCrowd = 10
    /// Part of its land that a crowd's symbols cover on the map, at least.
    private static let crowded = 0.35

    /// What insets of one size and scale come to.
    private struct Choice {
        let insets: [SheetInset]
        let left: [PlacedSymbol]

        /// The least is best: symbols that stay on the map, and worse, such as lie on each other in an inset.
        var burden: Int {
            left.count + 100 * (left + insets.flatMap(\.symbols)).count(where: \.isCrowded)
        }
    }

    /// Insets, and the symbols that stay on the map; `nil` where no place is crowded or none has room for an inset.
    func make(avoiding names: [PaperBox]) -> (insets: [SheetInset], left: [PlacedSymbol])? {
        let scales = Self.growths.compactMap { MapScale.largestRound(below: window.scale.denominator / $0) }
        let choices = Self.shares.flatMap { across, down in
            scales.compactMap {
                choice(layout.map.width * across, layout.map.height * down, $0, names)
            }
        }
        return choices.min { $0.burden < $1.burden }.map { ($0.insets, $0.left) }
    }

    /// As many insets of this size as there are crowds and room; `nil` for none.
    private func choice(_ width: Double, _ height: Double, _ scale: MapScale, _ names: [PaperBox]) -> Choice?
    {
        let crowds = self.crowds(width, height, scale)
        for count in stride(from: crowds.count, to: 0, by: -1) {
            let shown = Array(crowds.prefix(count))
            let left = SymbolPlan.place(
                sheet.symbols.indices.filter { number in
                    !isMovable(number) || !shown.contains { $0.contains(ground(of: number)) }
                }, of: sheet, in: window, layout.type, avoiding: names + shown.map(window.paper),
                seams: seams)
            let taken = names + left.map(\.box) + shown.map(window.paper)
            let free = FreeBoxes(map: layout.map, width: width, height: height, taken: taken)
            guard let boxes = free.take(nearest: shown.map { window.paper(of: $0).centre }) else { continue }
            let insets = shown.indices.map { number in
                inset(
                    shown[number], in: boxes[number], scale,
                    name: String(UnicodeScalar(UInt8(97 + number))))
            }
            return Choice(insets: insets, left: left)
        }
        return nil
    }

    /// The branch, camps and badges stay on the map: they are what the eye finds its way by.
    private func isMovable(_ number: Int) -> Bool {
        ![.branch, .camp, .countyBadge, .townBadge, .villageBadge].contains(sheet.symbols[number].key)
    }

    private func ground(of number: Int) -> Coordinate {
        window.projection.coordinate(of: sheet.symbols[number].position)
    }

    /// Land as large as an inset shows, where its symbols cover much of what it has on the map.
    private func crowds(_ width: Double, _ height: Double, _ scale: MapScale) -> [GroundBox] {
        let perMillimetre = scale.denominator / 1000
        let movable = sheet.symbols.indices.filter(isMovable)
        let places = movable.map(ground)
        let found = DensestPlaces.find(
            Self.most, width: width * perMillimetre, height: height * perMillimetre, among: places)
        var crowds: [GroundBox] = []
        for place in found.map({ centred($0.box, on: places) }) where isCrowded(place, movable, places) {
            if !crowds.contains(where: { $0.overlaps(place) }) { crowds.append(place) }
        }
        return crowds
    }

    /// The box moved so that what lies in it lies in its middle.
    private func centred(_ box: GroundBox, on places: [Coordinate]) -> GroundBox {
        guard let inner = GroundBox(around: places.filter(box.contains)) else { return box }
        let east = (inner.west + inner.east - box.west - box.east) / 2
        let north = (inner.south + inner.north - box.south - box.north) / 2
        return GroundBox(
            west: box.west + east, south: box.south + north, east: box.east + east, north: box.north + north)
    }

    private func isCrowded(_ box: GroundBox, _ movable: [Int], _ places: [Coordinate]) -> Bool {
        let inside = zip(movable, places).filter { box.contains($0.1) }
        guard inside.count >= Self.leastCrowd else { return false }
        let covered = inside.reduce(0.0) { sum, pair in
            let radius = SymbolPlan.radius(of: sheet.symbols[pair.0], layout.type)
            return sum + Double.pi * radius * radius
        }
        let land = window.paper(of: box)
        return covered > Self.crowded * land.width * land.height && layout.map.overlaps(land)
            && !land.contains(window.place(of: sheet.branch))
    }

    // MARK: - One inset

    private func inset(_ ground: GroundBox, in box: PaperBox, _ scale: MapScale, name: String) -> SheetInset {
        let own = MapWindow(ground, of: window, box: box, scale: scale)
        let labelling = SheetLabels(sheet, layout, own, typesetter)
        let plate = SheetInset.plate(in: box, width: box.width * 0.5, layout.type)
        let names = labelling.names(around: [], boxes: [plate])
        let named = names.compactMap(\.box)
        let dots = own.dots(of: sheet)
        let inside = sheet.symbols.indices.filter { isMovable($0) && ground.contains(self.ground(of: $0)) }
        let symbols = SymbolPlan.place(
            inside, of: sheet, in: own, layout.type,
            avoiding: named + [plate] + dots.map { $0.box(layout.type) })
        var inset = SheetInset(
            box: box, source: window.paper(of: ground), scale: scale, ponds: own.ponds(of: sheet),
            symbols: symbols, name: name)
        inset.dots = dots
        inset.labels =
            names.filter { $0.box != nil }
            + labelling.symbols(symbols, LabelObstacles(boxes: named + [plate] + symbols.map(\.box)))
        return inset
    }
}

extension MapScale {
    /// The round scale with the largest denominator that is no larger than `most`; `nil` below 1:100.
    static func largestRound(below most: Double) -> MapScale? {
        var best: MapScale?
        for power in [100.0, 1000, 10_000, 100_000] {
            for step in [1.0, 1.5, 2, 2.5, 3, 4, 5, 6, 8] where step * power <= most {
                best = MapScale(denominator: step * power)
            }
        }
        return best
    }
}

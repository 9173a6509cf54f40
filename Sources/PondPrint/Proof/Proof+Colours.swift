import Foundation
import PondDrawing
import PondModel

extension Proof {
    /// Whether every spot shows its colour in the pixels: nothing is missing, shifted or cut.
    func colours(_ reader: RasterReader, tolerance: Int) throws -> [ProofFinding] {
        var isSeen = [Bool](repeating: false, count: inventory.spots.count)
        for page in inventory.pages.indices {
            let spots = inventory.spots.indices.filter { inventory.spots[$0].page == page }
            guard let least = spots.map({ inventory.spots[$0].radius }).min() else { continue }
            let most = spots.map { inventory.spots[$0].radius }.max() ?? least
            try reader.eachBand(
                ofPage: page, dotsPerInch: reader.dotsPerInch(showing: least), overlap: min(most * 2, 20) + 1
            ) { raster in
                for number in spots where !isSeen[number] {
                    isSeen[number] = shows(inventory.spots[number], raster, tolerance)
                }
            }
        }
        let missed = isSeen.indices.filter { !isSeen[$0] }
        return [
            finding(.ponds, missed) { $0 != .symbol }, finding(.symbols, missed) { $0 == .symbol },
        ]
    }

    private func shows(_ spot: DrawnInventory.Spot, _ raster: PageRaster, _ tolerance: Int) -> Bool {
        guard let colour = Colour(hex: spot.colour) else { return false }
        return raster.shows(colour, around: spot.centre, radius: spot.radius, tolerance: tolerance)
    }

    private func finding(
        _ check: ProofCheck, _ missed: [Int], _ isOfKind: (DrawnInventory.Spot.Kind) -> Bool
    ) -> ProofFinding {
        var failures: [Words] = []
        var hidden: [String] = []
        for number in missed where isOfKind(inventory.spots[number].kind) {
            let spot = inventory.spots[number]
            // Past a hundred failures something is wrong with the sheet as a whole.
            if failures.count < 100, isHidden(number) {
                hidden.append(spot.name)
            } else {
                failures.append(Self.words(spot))
            }
        }
        return ProofFinding(
            check, looked: inventory.spots.count { isOfKind($0.kind) }, failures: failures,
            remarks: Self.remarks(hidden))
    }

    /// Whether something drawn later lies over the spot: another spot, a symbol, or a name larger than it.
    private func isHidden(_ number: Int) -> Bool {
        let spot = inventory.spots[number]
        let disc = PaperBox(centre: spot.centre, width: spot.radius * 2, height: spot.radius * 2)
        let isUnderSymbol =
            spot.kind != .symbol
            && inventory.covers.contains { $0.page == spot.page && $0.box.overlaps(disc) }
        let isUnderText = inventory.texts.contains { text in
            text.page == spot.page && text.box.height > disc.height
                && text.box.inset(by: -text.box.height * 0.1).overlaps(disc)
        }
        return isUnderSymbol || isUnderText
            || inventory.spots[(number + 1)...].contains {
                $0.page == spot.page && $0.kind == spot.kind && $0.colour != spot.colour
                    && $0.centre.distance(to: spot.centre) <= $0.radius + spot.radius
            }
    }

    private static func words(_ spot: DrawnInventory.Spot) -> Words {
        let place = "\(Int(spot.centre.x.rounded())), \(Int(spot.centre.y.rounded())) mm"
        return Words(
            zh: "“\(spot.name)”（第 \(spot.page + 1) 页 \(place)）不见 \(spot.colour)",
            en: "'\(spot.name)' (page \(spot.page + 1), \(place)) does not show \(spot.colour)")
    }

    private static func remarks(_ hidden: [String]) -> [Words] {
        guard let first = hidden.first else { return [] }
        return [
            Words(
                zh: "\(hidden.count) 个压在别的内容下面（\(first) 等）",
                en: "\(hidden.count) beneath something else (\(first) …)")
        ]
    }
}

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
        let missed = missed.map { inventory.spots[$0] }.filter { isOfKind($0.kind) }
        return ProofFinding(
            check, looked: inventory.spots.count { isOfKind($0.kind) },
            failures: missed.filter { !$0.isCovered }.map(Self.words),
            covered: missed.filter(\.isCovered).map(\.name))
    }

    private static func words(_ spot: DrawnInventory.Spot) -> Words {
        let place = "\(Int(spot.centre.x.rounded())), \(Int(spot.centre.y.rounded())) mm"
        return Words(
            zh: "“\(spot.name)”（第 \(spot.page + 1) 页 \(place)）不见 \(spot.colour)",
            en: "'\(spot.name)' (page \(spot.page + 1), \(place)) does not show \(spot.colour)")
    }
}

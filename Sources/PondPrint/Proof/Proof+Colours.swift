import Foundation
import PondDrawing
import PondModel

extension Proof {
    /// Whether every spot shows its colour in the pixels: nothing is missing, shifted or cut. What is covered, or finer
    /// than the pixels of a picture, is looked for among the paths of `vectors`.
    func colours(_ reader: RasterReader, _ vectors: PopplerFile?, tolerance: Int) throws -> [ProofFinding] {
        var isSeen = [Bool](repeating: false, count: inventory.spots.count)
        try look(at: Array(inventory.spots.indices), reader, tolerance, &isSeen)
        try lookCloser(reader, tolerance, &isSeen)
        let missed = isSeen.indices.filter { !isSeen[$0] }
        let hidden = missed.filter {
            inventory.spots[$0].isCovered || isTooFine(inventory.spots[$0], reader)
        }
        let lost = try vectors.map { try lacking(hidden, in: $0) } ?? hidden
        return [
            finding(.ponds, missed, hidden: Set(hidden), lost: Set(lost)) { $0 != .symbol },
            finding(.symbols, missed, hidden: Set(hidden), lost: Set(lost)) { $0 == .symbol },
        ]
    }

    /// Page by page in pixels fine enough for the smallest of the spots.
    private func look(
        at numbers: [Int], _ reader: RasterReader, _ tolerance: Int, _ isSeen: inout [Bool]
    ) throws {
        for (page, spots) in InGroups.of(numbers, by: { inventory.spots[$0].page }) {
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
    }

    /// Those of the numbers that the file lacks: ponds by their paths, symbols by the pixels that poppler makes of it.
    private func lacking(_ numbers: [Int], in file: PopplerFile) throws -> [Int] {
        let (symbols, ponds) = (
            numbers.filter { inventory.spots[$0].kind == .symbol },
            numbers.filter { inventory.spots[$0].kind != .symbol }
        )
        return try lackingPaths(ponds, in: file) + lackingColours(symbols, in: file)
    }

    private func lackingColours(_ numbers: [Int], in file: PopplerFile) throws -> [Int] {
        guard !numbers.isEmpty else { return [] }
        var isSeen = [Bool](repeating: true, count: inventory.spots.count)
        for number in numbers { isSeen[number] = false }
        let reader = Self.reader(of: file, try file.pages().sizes)
        try look(at: numbers, reader, 10, &isSeen)
        try lookCloser(reader, 10, &isSeen)
        return numbers.filter { !isSeen[$0] }
    }

    /// Those of the spots of these numbers whose outline is not in the file where it belongs.
    private func lackingPaths(_ numbers: [Int], in file: PopplerFile) throws -> [Int] {
        var lost: [Int] = []
        for (page, numbers) in InGroups.of(numbers, by: { inventory.spots[$0].page }) {
            var outlines = DrawnOutlines(numbers.map { inventory.spots[$0] })
            outlines.look(through: try file.paths(ofPage: page))
            lost += zip(numbers, outlines.isFound).filter { !$0.1 }.map(\.0)
        }
        return lost
    }

    /// Strips of the page in finer pixels for the small spots that were not seen; past so many strips something is
    /// wrong with the sheet as a whole.
    private func lookCloser(_ reader: RasterReader, _ tolerance: Int, _ isSeen: inout [Bool]) throws {
        guard !reader.isPicture else { return }
        let small = inventory.spots.indices.filter {
            !isSeen[$0] && !inventory.spots[$0].isCovered && inventory.spots[$0].radius < 0.3
        }
        let strips = InGroups.of(small) { Strip(inventory.spots[$0]) }
        for (strip, numbers) in strips.prefix(150) {
            let raster = try reader.band(
                ofPage: strip.page, from: Double(strip.row) * Strip.height - 0.5,
                to: Double(strip.row + 1) * Strip.height + 0.5, dotsPerInch: 1200)
            guard let raster else { continue }
            for number in numbers { isSeen[number] = shows(inventory.spots[number], raster, tolerance) }
        }
    }

    private struct Strip: Hashable {
        /// Millimetres.
        static let height = 4.0
        let page: Int
        let row: Int

        init(_ spot: DrawnInventory.Spot) {
            page = spot.page
            row = Int((spot.centre.y / Self.height).rounded(.down))
        }
    }

    /// Whether a picture's own pixels are too coarse to show the spot's colour alone.
    private func isTooFine(_ spot: DrawnInventory.Spot, _ reader: RasterReader) -> Bool {
        reader.isPicture && spot.isTooFine(dotsPerInch: reader.dotsPerInch(showing: spot.radius), in: form)
    }

    func shows(_ spot: DrawnInventory.Spot, _ raster: PageRaster, _ tolerance: Int) -> Bool {
        guard let colour = Colour(hex: spot.colour) else { return false }
        return ([spot.centre] + spot.others).contains {
            raster.shows(colour, around: $0, radius: spot.radius, tolerance: tolerance)
        }
    }

    private func finding(
        _ check: ProofCheck, _ missed: [Int], hidden: Set<Int>, lost: Set<Int>,
        _ isOfKind: (DrawnInventory.Spot.Kind) -> Bool
    ) -> ProofFinding {
        let missed = missed.filter { isOfKind(inventory.spots[$0].kind) }
        return ProofFinding(
            check, looked: inventory.spots.count { isOfKind($0.kind) },
            failures: missed.filter { !hidden.contains($0) }.map { Self.words(inventory.spots[$0]) }
                + missed.filter(lost.contains).map { Self.lostWords(inventory.spots[$0]) },
            unseen: missed.filter { hidden.contains($0) && !lost.contains($0) }
                .map { inventory.spots[$0].name })
    }

    private static func words(_ spot: DrawnInventory.Spot) -> Words {
        Words(
            zh: "“\(spot.name)”（第 \(spot.page + 1) 页 \(place(of: spot))）不见 \(spot.colour)",
            en: "'\(spot.name)' (page \(spot.page + 1), \(place(of: spot))) does not show \(spot.colour)")
    }

    private static func lostWords(_ spot: DrawnInventory.Spot) -> Words {
        Words(
            zh: "“\(spot.name)”（第 \(spot.page + 1) 页 \(place(of: spot))）被盖住，文件里也没有它的 \(spot.colour) 轮廓",
            en:
                "'\(spot.name)' (page \(spot.page + 1), \(place(of: spot))) is covered, and its outline of \(spot.colour) is not in the file"
        )
    }

    private static func place(of spot: DrawnInventory.Spot) -> String {
        "\(Int(spot.centre.x.rounded())), \(Int(spot.centre.y.rounded())) mm"
    }
}

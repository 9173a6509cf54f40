import PondModel

extension Proof {
    /// Whether texts and symbols that no board shows whole are on the boards beside the seam, texts with all their
    /// characters and symbols with their colour, so that they are whole when the boards hang cross on cross. `nil` for a
    /// sheet that is not split.
    func seams(_ pages: [[PageWord]], _ reader: RasterReader) throws -> ProofFinding? {
        guard let cuts = inventory.cuts else { return nil }
        let grids = pages.map { WordGrid($0) }
        let lost = cuts.filter { !Self.isWhole($0, grids) }
        let pale = try inventory.cutSymbols.filter { try !showsAllParts($0, reader) }
        return ProofFinding(
            .seams, looked: cuts.count + inventory.cutSymbols.count,
            failures: lost.map {
                Words(zh: "“\($0.text)”在接缝处缺字", en: "'\($0.text)' lacks characters at a seam")
            }
                + pale.map {
                    Words(zh: "符号“\($0.name)”在接缝处不全", en: "the symbol '\($0.name)' is not whole at a seam")
                },
            remark: Self.told(cuts.map(\.text) + inventory.cutSymbols.map(\.name)))
    }

    private static func isWhole(_ cut: DrawnInventory.CutText, _ grids: [WordGrid]) -> Bool {
        var wanted: [Character: Int] = [:]
        for character in WordGrid.plain(cut.text) { wanted[character, default: 0] += 1 }
        for piece in cut.pieces where grids.indices.contains(piece.page) {
            for character in grids[piece.page].characters(in: piece.box) { wanted[character]? -= 1 }
        }
        return wanted.values.allSatisfy { $0 <= 0 }
    }

    private func showsAllParts(_ symbol: DrawnInventory.CutSymbol, _ reader: RasterReader) throws -> Bool {
        try symbol.parts.allSatisfy { part in
            let raster = try reader.band(
                ofPage: part.page, from: part.centre.y - part.radius - 1, to: part.centre.y + part.radius + 1,
                dotsPerInch: 72)
            return raster.map { shows(part, $0, 10) } ?? false
        }
    }

    private static func told(_ names: [String]) -> Words? {
        guard !names.isEmpty else { return nil }
        let first = names.prefix(8)
        let list = first.joined(separator: "、") + (names.count > first.count ? "…" : "")
        return Words(
            zh: "跨接缝、拼好才完整：\(list)", en: "across a seam, whole only when the boards hang: \(list)")
    }
}

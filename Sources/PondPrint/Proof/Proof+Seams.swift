import PondModel

extension Proof {
    /// Whether texts that no board shows whole are on the boards beside the seam with all their characters, so that
    /// they are whole when the boards hang cross on cross. `nil` for a sheet that is not split.
    func seams(_ pages: [[PageWord]]) -> ProofFinding? {
        guard let cuts = inventory.cuts else { return nil }
        let grids = pages.map { WordGrid($0) }
        let lost = cuts.filter { !Self.isWhole($0, grids) }
        return ProofFinding(
            .seams, looked: cuts.count,
            failures: lost.map {
                Words(zh: "“\($0.text)”在接缝处缺字", en: "'\($0.text)' lacks characters at a seam")
            },
            remark: cuts.isEmpty ? nil : Self.told(cuts.map(\.text)))
    }

    private static func isWhole(_ cut: DrawnInventory.CutText, _ grids: [WordGrid]) -> Bool {
        var wanted: [Character: Int] = [:]
        for character in WordGrid.plain(cut.text) { wanted[character, default: 0] += 1 }
        for piece in cut.pieces where grids.indices.contains(piece.page) {
            for character in grids[piece.page].characters(in: piece.box) { wanted[character]? -= 1 }
        }
        return wanted.values.allSatisfy { $0 <= 0 }
    }

    private static func told(_ texts: [String]) -> Words {
        let first = texts.prefix(8)
        let list = first.joined(separator: "、") + (texts.count > first.count ? "…" : "")
        return Words(
            zh: "跨接缝、拼好才完整：\(list)", en: "across a seam, whole only when the boards hang: \(list)")
    }
}

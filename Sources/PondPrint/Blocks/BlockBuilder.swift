import PondGeodesy

/// Merges neighbouring ponds into blocks, for scales at which single ponds are too small.
package struct BlockBuilder: Sendable {
    /// Ponds no further apart than this are neighbours, metres. Dikes between ponds are 2 to 6 m wide, with a
    /// cart track on them up to 12 m; a road or a canal between two ponds is wider and parts them [B].
    package static let usualDike = 12.0

    package let dike: Double

    package init(dike: Double = usualDike) { self.dike = dike }

    /// The blocks in the order of their first ponds. Every pond is in just one.
    package func blocks(of ponds: [BlockPond]) -> [PondBlock] {
        var sets = DisjointSets(count: ponds.count)
        let finder = NeighbourFinder(ponds.map(\.outline), reach: dike)
        finder.eachPair { one, other in
            let (left, right) = (ponds[one], ponds[other])
            guard left.village == right.village, left.species == right.species, !sets.areOne(one, other)
            else { return }
            if left.outline.isWithin(dike, of: right.outline) { sets.unite(one, other) }
        }
        return sets.members.map { block(of: $0, ponds) }
    }

    private func block(of members: [Int], _ ponds: [BlockPond]) -> PondBlock {
        let known = members.compactMap { ponds[$0].tonnes }
        let shapes = members.map { ponds[$0].outline }
        return PondBlock(
            ponds: members, outlines: shapes.count == 1 ? shapes : PlanarPolygon.merged(shapes, across: dike),
            village: ponds[members[0]].village, species: ponds[members[0]].species,
            netMu: members.reduce(0) { $0 + ponds[$1].netMu },
            tonnes: known.isEmpty ? nil : known.reduce(0, +), unknownCount: members.count - known.count)
    }
}

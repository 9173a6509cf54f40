import PondModel

/// Ponds, each with at most one season, in the form in which `BulkLoader` binds them: a batch that
/// `BulkEncoder` makes on any thread and the store's thread writes without looking into it.
package struct BulkRows: Sendable {
    var ponds: [BulkPond] = []
    var bytes = RowBytes()

    package init() {}

    /// How many ponds there are, dropped ones too.
    package var count: Int { ponds.count }

    package func village(of index: Int) -> Identifier<AdminArea> { ponds[index].village }

    package func isDropped(_ index: Int) -> Bool { ponds[index].isDropped }

    /// How many ponds that are not dropped follow each other in one village.
    package var villageRuns: [(village: Identifier<AdminArea>, count: Int)] {
        var runs: [(village: Identifier<AdminArea>, count: Int)] = []
        for pond in ponds where !pond.isDropped {
            if let last = runs.last, last.village == pond.village {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((pond.village, 1))
            }
        }
        return runs
    }

    /// Says whose pond it is, for a farmer who could not be known when it was encoded.
    package mutating func assign(_ farmer: Identifier<Farmer>?, to index: Int) {
        ponds[index].farmer = farmer
    }

    /// Leaves the pond out.
    package mutating func drop(_ index: Int) { ponds[index].isDropped = true }
}

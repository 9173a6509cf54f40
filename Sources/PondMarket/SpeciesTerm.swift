import PondModel

/// A species' part of the water and feed of a pond, or of all ponds of an area.
package struct SpeciesTerm: Hashable, Sendable {
    /// Code of the row, or the text as written where no row answers to it; `nil` when nobody named a species.
    package var species: String?
    /// Whether people gave the tonnes, rather than the model.
    package var isReported: Bool
    package var netSquareMetres: Int
    /// Feed a year.
    package var kilograms: Int

    package init(species: String?, isReported: Bool, netSquareMetres: Int, kilograms: Int) {
        self.species = species
        self.isReported = isReported
        self.netSquareMetres = netSquareMetres
        self.kilograms = kilograms
    }

    /// The terms of many ponds as one term for each species and way of knowing, largest first.
    package static func summed(_ terms: some Sequence<SpeciesTerm>) -> [SpeciesTerm] {
        var sums: [Kind: SpeciesTerm] = [:]
        for term in terms {
            sums[term.kind, default: term.emptied].netSquareMetres += term.netSquareMetres
            sums[term.kind, default: term.emptied].kilograms += term.kilograms
        }
        return sums.values.sorted { $0.rank < $1.rank }
    }

    private struct Kind: Hashable {
        var species: String?
        var isReported: Bool
    }

    private var kind: Kind { Kind(species: species, isReported: isReported) }

    private var emptied: SpeciesTerm {
        SpeciesTerm(species: species, isReported: isReported, netSquareMetres: 0, kilograms: 0)
    }

    /// Sorts the largest first, and equals by what they are.
    private var rank: (Int, Int, String, Int) {
        (-kilograms, -netSquareMetres, species ?? "", isReported ? 0 : 1)
    }
}

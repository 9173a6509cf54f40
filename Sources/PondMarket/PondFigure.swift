import PondGeodesy
import PondModel

/// A pond's figures as an explanation lists them.
package struct PondFigure: Hashable, Sendable {
    /// `nil` where the pond has none.
    package var code: String?
    package var village: String
    package var netSquareMetres: Int?
    /// Codes of the species, or texts as written.
    package var species: [String]
    package var kilograms: Int
    package var method: Demand.Method
    /// Of which year the figures are.
    package var year: Int

    package init(
        code: String?, village: String, netSquareMetres: Int?, species: [String], kilograms: Int,
        method: Demand.Method, year: Int
    ) {
        self.code = code
        self.village = village
        self.netSquareMetres = netSquareMetres
        self.species = species
        self.kilograms = kilograms
        self.method = method
        self.year = year
    }

    /// The ponds that eat most, the largest first; equals by village and code.
    package static func largest(_ count: Int = 30, of ponds: some Sequence<PondFigure>) -> [PondFigure] {
        Array(ponds.sorted { $0.rank < $1.rank }.prefix(count))
    }

    private var rank: (Int, String, String) { (-kilograms, village, code ?? "~") }
}

import PondModel

/// Net water and feed by village and species, gathered while the ponds of an export pass by.
final class CultureSums {
    struct Sum: Equatable {
        var netSquareMetres = 0
        var kilograms = 0

        mutating func add(netSquareMetres: Int, kilograms: Int) {
            self.netSquareMetres += netSquareMetres
            self.kilograms += kilograms
        }

        static func + (left: Sum, right: Sum) -> Sum {
            Sum(
                netSquareMetres: left.netSquareMetres + right.netSquareMetres,
                kilograms: left.kilograms + right.kilograms)
        }
    }

    private var byVillage: [Int64: [String: Sum]] = [:]
    private var townsOfVillages: [Identifier<AdminArea>: [String: Sum]]?

    func add(village: Int64, species: String, netSquareMetres: Int, kilograms: Int) {
        byVillage[village, default: [:]][species, default: Sum()].add(
            netSquareMetres: netSquareMetres, kilograms: kilograms)
    }

    /// Takes over what another thread gathered.
    func merge(_ other: CultureSums) {
        for (village, sums) in other.byVillage {
            // Most villages were met by one thread alone: its sums are shared, not copied.
            guard byVillage[village] != nil else {
                byVillage[village] = sums
                continue
            }
            byVillage[village, default: [:]].merge(sums, uniquingKeysWith: +)
        }
    }

    /// The sums of a village, or of all villages below a town.
    func sums(of area: AdminArea, _ context: MapContext) throws -> [String: Sum] {
        if area.level == .village { return byVillage[area.id.number] ?? [:] }
        if townsOfVillages == nil { townsOfVillages = try sumTowns(context) }
        return townsOfVillages?[area.id] ?? [:]
    }

    private func sumTowns(_ context: MapContext) throws -> [Identifier<AdminArea>: [String: Sum]] {
        var towns: [Identifier<AdminArea>: [String: Sum]] = [:]
        for (village, sums) in byVillage {
            guard let town = try context.area(Identifier(village))?.parent else { continue }
            towns[town, default: [:]].merge(sums, uniquingKeysWith: +)
        }
        return towns
    }
}

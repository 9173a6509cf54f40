import PondModel
import PondStore

/// Names that the pond layer shows, looked up once for all ponds.
struct PondNames: Sendable {
    let villages: [Int64: String]
    let farmers: [Int64: String]
    let species: SpeciesTable
    let fields: Set<String>
    let edition: Edition
    let language: Language

    init(_ context: MapContext) throws {
        edition = context.edition
        language = context.language
        species = context.settling.species
        fields = Set(Layer.pond.fields(in: context.edition).map(\.name))
        villages = Dictionary(
            uniqueKeysWithValues: try context.reading.areas(level: .village).map { ($0.id.number, $0.name) })
        guard fields.contains("farmer") else {
            farmers = [:]
            return
        }
        let named = try context.reading.farmers().compactMap { farmer in
            farmer.id.flatMap { id in farmer.name.map { (id.number, $0) } }
        }
        farmers = Dictionary(uniqueKeysWithValues: named)
    }
}

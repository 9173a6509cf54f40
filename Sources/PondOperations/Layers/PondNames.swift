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
    let personal: PersonalText

    init(_ context: MapContext) throws {
        edition = context.edition
        language = context.language
        personal = context.personal
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

    /// The pond's code as the edition may show it: outside, one that tells of a person is replaced.
    func code(_ code: String, of uuid: String, in village: String) -> String {
        guard edition == .public, personal.isPersonal(code, at: village) else {
            return personal.withoutPhones(code)
        }
        return PersonCode.code(of: uuid, prefix: "T")
    }
}

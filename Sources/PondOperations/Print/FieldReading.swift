import PondFormats
import PondModel

/// The fields of a layer's feature by name: only what the edition may show is there.
struct FieldReading {
    private let fields: [Field]

    init(_ feature: LayerFeature) { fields = feature.fields }

    /// A feature has some twenty fields, of which a look at each takes less than to sort them.
    private subscript(name: String) -> FieldValue? { fields.first { $0.name == name }?.value }

    func text(_ name: String) -> String? {
        guard let text = self[name]?.text, !text.isEmpty else { return nil }
        return text
    }

    func number(_ name: String) -> Double? {
        switch self[name] {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: nil
        }
    }

    func isTrue(_ name: String) -> Bool { self[name] == .truth(true) }
}

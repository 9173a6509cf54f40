import PondFormats
import PondModel

/// The fields of a layer's feature by name: only what the edition may show is there.
struct FieldReading {
    private let values: [String: FieldValue]

    init(_ feature: LayerFeature) {
        values = Dictionary(feature.fields.map { ($0.name, $0.value) }) { first, _ in first }
    }

    func text(_ name: String) -> String? {
        guard let text = values[name]?.text, !text.isEmpty else { return nil }
        return text
    }

    func number(_ name: String) -> Double? {
        switch values[name] {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: nil
        }
    }

    func isTrue(_ name: String) -> Bool { values[name] == .truth(true) }
}

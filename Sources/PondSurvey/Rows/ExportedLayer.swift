import PondModel

/// Reads exported maps back: each of their features names its layer of the catalog.
enum ExportedLayer {
    /// The layer that a field tells, when it is the field every exported feature has.
    static func named(by field: Field) -> Layer? {
        guard field.name == "layer", case .text(let text) = field.value else { return nil }
        return Layer(rawValue: text)
    }

    /// What the features of a layer are in a survey; `nil` for sums, the ring and the branch.
    static func kind(of layer: Layer) -> RecordKind? { RecordKind(rawValue: layer.rawValue) }

    /// Drops what the program itself worked out and wrote beside the surveyed fields.
    static func dropComputed(_ fields: inout [Field], of layer: Layer) {
        let computed = Set(layer.fields.map(\.name)).union(["layer", "style", "name", "id"])
        fields.removeAll { computed.contains($0.name) }
    }
}

import PondFormats
import PondGeodesy
import PondModel

/// One thing of a layer in WGS 84, with every field the catalog knows for it.
struct MapFeature: Sendable {
    enum Shape: Sendable {
        case point(Position)
        case outline(MultiPolygon)
    }

    var layer: Layer
    /// Stays the same from one export to the next.
    var id: String
    var shape: Shape
    var values: [String: FieldValue?]
    var symbol: SymbolKey?
    var folder: [String] = []

    /// The feature as it may appear in the context's edition, in `datum`: fields in the catalog's order, others left
    /// out, and no phone number in any text.
    func written(for context: MapContext, datum: Datum) -> LayerFeature {
        let edition = context.edition
        let fields = layer.fields(in: edition).compactMap { field in
            (values[field.name] ?? nil).map { Field(field.name, $0.withoutPhones(context.personal)) }
        }
        let title = fields.first { $0.name == "name" } ?? fields.first { $0.name == "code" }
        let isShown = symbol.map { edition == .internal || $0.isPublic } ?? false
        return LayerFeature(
            layer: layer.rawValue, id: id, geometry: shape.geometry(in: datum), fields: fields,
            style: isShown ? symbol?.rawValue : nil, folder: folder, name: title?.value.text ?? "")
    }
}

extension SymbolKey {
    /// Symbols that tell nothing of a person: shown in every edition.
    fileprivate var isPublic: Bool {
        ![
            .ours, .target, .rival, .idle, .unknown, .developmentA, .developmentB, .developmentC, .competitor,
            .top,
        ].contains(self)
    }
}

extension MapFeature.Shape {
    /// The shape in the coordinates of `datum`; writers turn rings the way their format wants.
    func geometry(in datum: Datum) -> Geometry {
        switch self {
        case .point(let position): return .point(datum.coordinate(of: position))
        case .outline(let outline):
            let parts = outline.polygons.map { $0.rings.map { $0.map(datum.coordinate(of:)) } }
            return parts.count == 1 ? .polygon(parts[0]) : .polygons(parts)
        }
    }
}

extension FieldValue {
    fileprivate func withoutPhones(_ personal: PersonalText) -> FieldValue {
        guard case .text(let text) = self else { return self }
        return .text(personal.withoutPhones(text))
    }

    static func text(_ words: Words, _ language: Language) -> FieldValue { .text(words.text(in: language)) }

    /// A number rounded to `places` decimals, so that files show no noise.
    static func number(_ number: Double, places: Int) -> FieldValue {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        return .number((number * scale).rounded() / scale)
    }

    static func tonnes(_ kilograms: Int) -> FieldValue { .number(Double(kilograms) / 1000) }
    static func mu(_ squareMetres: Int) -> FieldValue {
        .number(PondGeodesy.Area.squareMetres(Double(squareMetres)).mu, places: 3)
    }
}

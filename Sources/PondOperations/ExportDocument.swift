import PondFormats
import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// What stands at the head of an export: title, store, data version, legend, datum.
struct ExportDocument {
    let context: MapContext
    let map: WallMap
    let datum: Datum
    let legend: Legend

    init(_ context: MapContext, map: WallMap, datum: Datum, legend: Legend) {
        self.context = context
        self.map = map
        self.datum = datum
        self.legend = legend
    }

    /// `赣榆 养殖分布图 2026`.
    var title: String {
        let name = map.title.text(in: context.language)
        return [context.identity.name, name, context.year.map(String.init)].compactMap { $0 }.joined(
            separator: " ")
    }

    /// The members of a GeoJSON collection beside its features.
    var members: [PondFormats.JSONMember] {
        var members: [PondFormats.JSONMember] = [
            .init("title", .text(title)),
            .init("store", .text(context.identity.uuid.uuidString.lowercased())),
            .init("dataVersion", .integer(Int64(context.identity.dataVersion))),
            .init("edition", .text(context.edition.rawValue)),
        ]
        if datum != .wgs84 { members.append(.init("datum", .text(datum.title))) }
        return members + [.init("legend", json: legendValue.text())]
    }

    /// Symbols that the edition may show, with what they mean.
    private var legendValue: JSONValue {
        let symbols = legend.symbols.filter { $0.editions.contains(context.edition) }
        return .list(
            symbols.map { symbol in
                .object([
                    JSONMember("key", .text(symbol.key.rawValue)),
                    JSONMember("title", .text(symbol.title.text(in: context.language))),
                    JSONMember("shape", .text(symbol.shape.rawValue)),
                    JSONMember("colour", .text(symbol.colour.hex)),
                ])
            })
    }

    /// The symbols that the edition may show, as KML knows them.
    var styles: [KMLStyle] {
        let symbols = legend.symbols.filter { $0.editions.contains(context.edition) }.map { symbol in
            KMLStyle(
                key: symbol.key.rawValue, line: KMLStyle.Colour(symbol.colour),
                fill: KMLStyle.Colour(symbol.colour, opacity: symbol.shape == .outline ? 0 : 110),
                letter: symbol.letter)
        }
        let waters = WaterClass.allCases.compactMap { waterClass in
            legend.classColours[waterClass].map {
                KMLStyle(
                    key: waterClass.rawValue, line: KMLStyle.Colour($0),
                    fill: KMLStyle.Colour($0, opacity: 130))
            }
        }
        return symbols + waters
    }

    /// How many features of each layer were written.
    func words(_ counts: [Layer: Int]) -> Words {
        let parts = Layer.allCases.compactMap { layer in counts[layer].map { (layer.title, $0) } }
        return Words(
            zh: "\(title),\(datum.title),\(context.edition.title.chinese):"
                + parts.map { "\($0.0.chinese) \($0.1)" }.joined(separator: ","),
            en: "\(title), \(datum.title), \(context.edition.title.english): "
                + parts.map { "\($0.0.english) \($0.1)" }.joined(separator: ", "))
    }
}

extension KMLStyle.Colour {
    fileprivate init(_ colour: Colour, opacity: UInt8 = 255) {
        self.init(red: colour.red, green: colour.green, blue: colour.blue, opacity: opacity)
    }
}

extension Symbol {
    /// A Latin letter that an icon can carry.
    fileprivate var letter: Character? {
        guard case .letters(let text) = mark, let first = text.first, first.isASCII else { return nil }
        return first
    }
}

/// The legend that the store carries.
enum LegendSetting {
    static func legend(_ reading: StoreReading) throws -> Legend {
        guard let setting = try reading.setting(.legend) else { throw OperationError.missingSettings }
        return try Legend(yaml: setting.text)
    }
}

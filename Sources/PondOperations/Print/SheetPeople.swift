import PondFormats
import PondGeodesy
import PondModel
import PondPrint
import PondStore

/// The symbols of a sheet: branch, camps, markets, dealers and farmers, as the catalog lets them be seen.
struct SheetPeople {
    private let gathering: SheetGathering
    private let features: [Layer: [LayerFeature]]
    private let brands: BrandLetters
    /// Of the whole store: on no sheet.
    let farmersWithoutPlace: Int

    init(_ gathering: SheetGathering) throws {
        self.gathering = gathering
        let context = gathering.context
        var features: [Layer: [LayerFeature]] = [:]
        let own: [Layer] = [.branch, .market, .farmer, .dealer, .competitor, .outlet, .camp]
        let shown = Set(LayerCatalog.layers(of: gathering.request.map, edition: context.edition))
        // The village table counts farmers by size on both maps.
        for layer in own where shown.contains(layer) || layer == .farmer {
            features[layer] = try LayerCatalog.features(of: layer, context).map {
                $0.written(for: context, datum: .wgs84)
            }
        }
        self.features = features
        farmersWithoutPlace = try context.reading.farmers().count - (features[.farmer]?.count ?? 0)
        brands = BrandLetters(
            features.values.joined().compactMap { FieldReading($0).text("brand") }.filter {
                !context.settling.policy.market.isOurs($0)
            },
            besides: gathering.legend.symbols.map(\.mark))
    }

    /// How many farmers of each size an area has.
    typealias Grades = [Identifier<AdminArea>: [String: Int]]

    /// By village, whose names repeat.
    func grades() throws -> Grades {
        let uuids = try gathering.reading.farmerUUIDs()
        var villages: [String: Identifier<AdminArea>] = [:]
        for farmer in try gathering.reading.farmers() {
            guard let id = farmer.id, let uuid = uuids[id] else { continue }
            villages[uuid.uuidString.lowercased()] = farmer.village
        }
        var grades: Grades = [:]
        for farmer in features[.farmer] ?? [] {
            guard let village = villages[farmer.id], let grade = FieldReading(farmer).text("scaleGrade")
            else {
                continue
            }
            grades[village, default: [:]][grade, default: 0] += 1
        }
        return grades
    }

    func symbols(within box: BoundingBox) throws -> [SheetSymbol] {
        let layers = LayerCatalog.layers(of: gathering.request.map, edition: gathering.request.edition)
        return layers.flatMap { layer in
            (features[layer] ?? []).flatMap { feature -> [SheetSymbol] in
                guard let truth = feature.geometry.place, box.contains(truth) else { return [] }
                let isPerson = [.farmer, .dealer, .competitor, .outlet].contains(layer)
                let position = isPerson ? gathering.coarse(truth) : truth
                return layer == .farmer
                    ? farmer(feature, at: position) : [site(feature, at: position)].compactMap { $0 }
            }
        }
    }

    /// The brands whose letters stand on some symbol, in the order of their letters.
    func brands(of symbols: [SheetSymbol]) -> [SheetBrand] {
        let shown = Set(symbols.filter { gathering.legend[$0.key].mark == .brand }.map(\.mark))
        return brands.all.filter { shown.contains($0.letter) }
            .sorted { ($0.letter, $0.name) < ($1.letter, $1.name) }
    }

    /// Farmers by standing, on the battle map: how many, what they feed, and how large they are. A competitor's are
    /// told brand by brand.
    func table(within box: BoundingBox) -> SheetTable {
        guard gathering.request.map == .battle else { return SheetTable() }
        let shown = (features[.farmer] ?? []).filter { $0.geometry.place.map(box.contains) ?? false }
        return PeopleTable(legend: gathering.legend, language: gathering.context.language).table(
            shown.map { farmer in
                let fields = FieldReading(farmer)
                return PeopleTable.Person(
                    standing: farmer.style.flatMap(SymbolKey.init(rawValue:)), brand: fields.text("brand"),
                    grade: fields.text("scaleGrade"), tonnes: fields.number("tonnes"))
            })
    }

    /// What the proof looks for and must not find: phones never, and outside no names and brands either.
    func forbidden() throws -> [String] {
        let reading = gathering.reading
        let farmers = try reading.farmers()
        let sites = try reading.sites()
        var words = farmers.compactMap(\.phone) + sites.compactMap(\.phone)
        if gathering.request.edition == .public {
            words += farmers.compactMap(\.name) + farmers.compactMap(\.brand)
            words += sites.compactMap(\.name) + sites.compactMap(\.brand)
        }
        // A single character stands in every other word.
        return Set(words.filter { $0.count > 1 }).sorted()
    }

    // MARK: - Symbols

    private func site(_ feature: LayerFeature, at position: Position) -> SheetSymbol? {
        guard let key = feature.style.flatMap(SymbolKey.init(rawValue:)), key != .ring else { return nil }
        let symbol = gathering.legend[key]
        let fields = FieldReading(feature)
        let isMarket = feature.layer == Layer.market.rawValue
        let rank: Double = [.branch, .camp].contains(key) ? 9e9 : isMarket ? 5e9 : 3e9
        return SheetSymbol(
            key: key, position: position, mark: mark(symbol, fields),
            // A market's name is written as a place already.
            name: isMarket ? "" : feature.name, millimetres: symbol.millimetres,
            importance: rank + (fields.number(isMarket ? "capacityTonnes" : "tonnes") ?? 0))
    }

    /// A dot as large as the farmer, with a star or a flag beside it where he has one.
    private func farmer(_ feature: LayerFeature, at position: Position) -> [SheetSymbol] {
        let fields = FieldReading(feature)
        let grade = fields.text("scaleGrade").flatMap(SymbolKey.init(grade:))
        let standing = feature.style.flatMap(SymbolKey.init(rawValue:)) ?? grade ?? .unknown
        let size = gathering.legend[grade ?? .scale5].millimetres
        let tonnes = fields.number("tonnes") ?? size
        var symbols = [
            SheetSymbol(
                key: standing, position: position, mark: mark(gathering.legend[standing], fields),
                name: feature.name, millimetres: size, rings: rings(fields), importance: tonnes)
        ]
        if let rank = fields.number("topRank") {
            symbols.append(added(.top, position, mark: String(Int(rank)), tonnes))
        }
        if fields.isTrue("isDemonstration") {
            symbols.append(added(.demonstration, position, mark: "", tonnes))
        }
        return symbols
    }

    private func added(
        _ key: SymbolKey, _ position: Position, mark: String, _ importance: Double
    ) -> SheetSymbol {
        SheetSymbol(
            key: key, position: position, mark: mark, name: "",
            millimetres: gathering.legend[key].millimetres,
            importance: importance - 0.5)
    }

    private func rings(_ fields: FieldReading) -> Int {
        switch fields.text("development") {
        case DevelopmentClass.a.rawValue: 2
        case DevelopmentClass.b.rawValue: 1
        default: 0
        }
    }

    private func mark(_ symbol: Symbol, _ fields: FieldReading) -> String {
        switch symbol.mark {
        case .none, .date: ""
        case .letters(let letters): letters
        case .stage: fields.number("stage").map { String(Int($0)) } ?? ""
        case .rank: fields.number("topRank").map { String(Int($0)) } ?? ""
        case .brand: fields.text("brand").flatMap { brands.letter(of: $0) } ?? ""
        }
    }
}

/// One letter a brand, and no letter twice while there are letters left.
struct BrandLetters {
    private var letters: [String: String] = [:]

    /// Chinese marks of the legend's own symbols stand for no brand: 我 is ours.
    init(_ brands: [String], besides marks: [SymbolMark] = []) {
        var taken = Set(
            marks.flatMap { mark -> [Character] in
                guard case .letters(let letters) = mark, letters.count == 1,
                    letters.allSatisfy({ !$0.isASCII })
                else { return [] }
                return Array(letters)
            })
        for brand in Set(brands).sorted() {
            // The Latin letter tells brands of one family apart: 示例牌B.
            let candidates = brand.filter { $0.isASCII && $0.isLetter }.reversed() + Array(brand)
            let letter = candidates.first { !taken.contains($0) } ?? candidates.first
            guard let letter else { continue }
            taken.insert(letter)
            letters[brand] = String(letter).uppercased()
        }
    }

    func letter(of brand: String) -> String? { letters[brand] }

    var all: [SheetBrand] { letters.map { SheetBrand(letter: $0.value, name: $0.key) } }
}

extension SymbolKey {
    /// The dot of a size: `C1` to `C5`.
    fileprivate init?(grade: String) { self.init(rawValue: "scale" + grade.dropFirst()) }
}

extension Geometry {
    /// A point's own place, an outline's inner one.
    fileprivate var place: Position? {
        func positions(_ ring: [Coordinate]) -> Ring {
            ring.map { Position(longitude: $0.x, latitude: $0.y) }
        }
        switch self {
        case .point(let point): return Position(longitude: point.x, latitude: point.y)
        case .polygon(let rings):
            return MultiPolygon([Polygon(exterior: positions(rings[0]))]).innerPosition
        case .polygons(let parts):
            return MultiPolygon(parts.map { Polygon(exterior: positions($0[0])) }).innerPosition
        default: return nil
        }
    }
}

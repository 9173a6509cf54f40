import PondDrawing
import PondFormats
import PondGeodesy
import PondModel
import PondPrint
import PondStore

/// The ponds of a sheet with their colours, through the pond layer of the catalog.
struct SheetPonds {
    let gathering: SheetGathering
    private let tonnesShown: Bool
    private let surveyShown: Bool
    /// `nil` for a store without rounds: then the year tells.
    let newestRound: NewestRound?

    init(_ gathering: SheetGathering) throws {
        self.gathering = gathering
        tonnesShown = Layer.pond.fields(in: gathering.request.edition).contains { $0.name == "tonnesPerMu" }
        // How far the survey has come is told by village to our own people only.
        surveyShown = Layer.village.fields(in: gathering.request.edition).contains { $0.name == "coverage" }
        newestRound =
            surveyShown ? try NewestRound(gathering.reading, upTo: gathering.context.year) : nil
    }

    /// How strongly a pond is drawn where its feed is unknown or not for this edition.
    private static let plainOpacity = 0.5

    /// The ponds within the box, and what is in them.
    func read(
        within box: BoundingBox, _ progress: @escaping ProgressListener
    ) throws -> (ponds: [SheetPond], species: [SheetSpecies]) {
        let context = gathering.context
        let names = try PondNames(context)
        let features = PondFeatures(names, datum: .wgs84)
        let total = max(try context.reading.pondCount(), 1)
        let parts = total / 8192 + 1
        let scan = try gathering.store.scanPonds(year: context.year ?? .max, parts: parts)
        defer { try? scan.close() }
        var ponds: [SheetPond] = []
        for part in 0..<scan.partCount {
            try scan.forEachPond(part: part) { row in
                // Every pond counts in the sums by species; only those in sight are drawn.
                let feature = features.feature(row)
                if box.contains(row.position) { ponds.append(pond(feature, row)) }
            }
            progress(
                WorkProgress(
                    step: Words(zh: "读塘口", en: "reading ponds"),
                    share: Double(part + 1) / Double(scan.partCount)))
        }
        context.culture.merge(features.culture)
        return (ponds, species(of: ponds))
    }

    private func pond(_ feature: LayerFeature, _ row: PondScanRow) -> SheetPond {
        let fields = FieldReading(feature)
        let code = fields.text("species").map { String($0.prefix { $0 != " " && $0 != "+" }) }
        let species = code.flatMap { gathering.context.settling.species.species(code: $0) }
        let waterClass = fields.text("waterClass").flatMap(WaterClass.init(rawValue:))
        var pond = SheetPond(
            code: fields.text("code") ?? "", village: village(fields, row), species: code,
            waterClass: waterClass, ink: ink(species, fields.number("tonnesPerMu")),
            letter: species.map { gathering.legend.letter(of: $0) } ?? "", netMu: fields.number("netMu") ?? 0,
            tonnes: fields.number("tonnes"), position: row.position, rings: feature.geometry.rings)
        if surveyShown { pond.survey = survey(fields, row) }
        if pond.rings.isEmpty { pond.position = gathering.coarse(row.position) }
        return pond
    }

    /// Named where the edition names it, by a title that no other village has.
    private func village(_ fields: FieldReading, _ row: PondScanRow) -> String {
        guard let name = fields.text("village") else { return "" }
        return gathering.titles.village(row.villageID) ?? name
    }

    private func survey(_ fields: FieldReading, _ row: PondScanRow) -> SurveyState {
        guard let told = fields.number("year"), fields.text("species") != nil else { return .never }
        if let newestRound { return newestRound.saw(row) ? .current : .earlier }
        return gathering.context.year.map { Int(told) >= $0 } ?? true ? .current : .earlier
    }

    /// Unknown water is a light grey, told from empty ponds by having no letter.
    private func ink(_ species: Species?, _ tonnesPerMu: Double?) -> Ink {
        guard let species, let colour = gathering.legend.colour(of: species) else { return .grey(0.9) }
        guard tonnesShown, let tonnesPerMu else { return Ink(colour, opacity: Self.plainOpacity) }
        return Ink(colour, opacity: gathering.legend.opacity(tonnesPerMu: tonnesPerMu))
    }

    /// In the order of the legend.
    private func species(of ponds: [SheetPond]) -> [SheetSpecies] {
        let codes = Set(ponds.compactMap(\.species))
        let table = gathering.context.settling.species
        return codes.sorted().compactMap { code in
            guard let species = table.species(code: code), let colour = gathering.legend.colour(of: species)
            else { return nil }
            return SheetSpecies(
                code: code, name: gathering.context.species(code),
                letter: gathering.legend.letter(of: species),
                waterClass: species.waterClass, colour: colour)
        }
    }
}

extension Geometry {
    /// Every ring, as positions; none of a point.
    fileprivate var rings: [Ring] {
        func positions(_ ring: [Coordinate]) -> Ring {
            ring.map { Position(longitude: $0.x, latitude: $0.y) }
        }
        switch self {
        case .polygon(let rings): return rings.map(positions)
        case .polygons(let polygons): return polygons.flatMap { $0.map(positions) }
        default: return []
        }
    }
}

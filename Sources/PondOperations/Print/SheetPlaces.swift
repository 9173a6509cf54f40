import PondFormats
import PondGeodesy
import PondMarket
import PondModel
import PondPrint
import PondStore

/// Names of counties, towns and villages, and the statistics by them.
struct SheetPlaces {
    private struct Known {
        let place: SheetPlace
        let area: AdminArea
        let total: AreaTotal?
        let fields: FieldReading?
    }

    private let gathering: SheetGathering
    private let known: [Known]

    init(_ gathering: SheetGathering) throws {
        self.gathering = gathering
        let context = gathering.context
        let locator = AreaLocator(context.reading, year: context.year ?? .max)
        var layers: [String: LayerFeature] = [:]
        if gathering.request.map == .aquaculture {
            for layer in [Layer.village, .town] {
                for feature in try LayerCatalog.features(of: layer, context) {
                    layers[layer.rawValue + feature.id] = feature.written(for: context, datum: .wgs84)
                }
            }
        }
        let titles = gathering.titles
        known = try context.reading.areas().compactMap { area in
            guard let (position, _) = try locator.place(of: area) else { return nil }
            let total = try context.year.flatMap { try context.reading.total(area.id, year: $0) }
            let tonnes = Double(total?.capacityKilograms ?? 0) / 1000
            let id = AreaValues.id(
                code: area.code, level: area.level, name: area.name,
                parent: try context.name(of: area.parent))
            return Known(
                place: SheetPlace(
                    level: area.level, name: area.name, title: titles[area],
                    remark: Self.remark(area, total, gathering),
                    position: position, importance: tonnes), area: area, total: total,
                fields: layers[area.level.rawValue + id].map { FieldReading($0) })
        }
    }

    /// On the battle map a town's name carries what it eats, and inside our share of it; and who answers for it, as a
    /// village's does.
    private static func remark(_ area: AdminArea, _ total: AreaTotal?, _ gathering: SheetGathering) -> String
    {
        guard gathering.request.map == .battle else { return "" }
        let isInside = shows("marketShare", .market, gathering)
        let duty = isInside ? gathering.plan?.duties[area.id] : nil
        let target = duty?.targetTonnes.map { "→ " + SheetNumber.text($0, places: 0) + " t" }
        guard area.level == .town else {
            return [duty?.responsible, target].compactMap { $0 }.joined(separator: " ")
        }
        guard let total, let capacity = total.capacityKilograms else { return duty?.responsible ?? "" }
        let tonnes = SheetNumber.text(Double(capacity) / 1000, places: 0) + " t"
        let share = isInside ? total.marketShare.map { SheetNumber.percent($0) } : nil
        return [tonnes, share, duty?.responsible].compactMap { $0 }.joined(separator: " · ")
    }

    private static func shows(_ field: String, _ layer: Layer, _ gathering: SheetGathering) -> Bool {
        layer.fields(in: gathering.request.edition).contains { $0.name == field }
    }

    /// Those in the box; all counties without one.
    func places(within box: BoundingBox?) -> [SheetPlace] {
        known.map(\.place).filter { place in
            box.map { place.level != .county && $0.contains(place.position) } ?? (place.level == .county)
        }
    }

    // MARK: - Statistics

    /// By town on the battle map, by village on the other; the largest first.
    func table(within box: BoundingBox, _ people: SheetPeople) throws -> SheetTable {
        let level: AdminLevel = gathering.request.map == .battle ? .town : .village
        let rows = known.filter {
            $0.area.level == level && box.contains($0.place.position) && $0.total != nil
        }
        .sorted { ($1.place.importance, $0.place.name) < ($0.place.importance, $1.place.name) }
        return level == .town ? townTable(rows) : villageTable(rows, try people.grades())
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: gathering.context.language)
    }

    private func townTable(_ rows: [Known]) -> SheetTable {
        let isInside = Self.shows("ourTonnes", .market, gathering)
        let market = gathering.context.settling.policy.market
        var columns = [say("镇", "Town"), say("塘口", "Ponds"), say("净亩", "Net mu"), say("容量 吨", "Capacity t")]
        if isInside { columns += [say("我方 吨", "Ours t"), say("占有率", "Share"), say("可支撑人", "Heads")] }
        let duties = isInside ? gathering.plan?.duties ?? [:] : [:]
        if !duties.isEmpty { columns += [say("目标 吨", "Target t"), say("负责人", "By")] }
        let texts = rows.map { row -> [String] in
            guard let total = row.total else { return [] }
            let capacity = total.capacityKilograms.map { Double($0) / 1000 }
            var cells = [
                row.place.title, String(total.ponds), SheetNumber.mu(total.netSquareMetres),
                capacity.map { SheetNumber.text($0, places: 0) } ?? "–",
            ]
            if isInside {
                let heads = capacity.map { $0 * market.minimumShare / market.minimumPerCapita.tonnes }
                cells += [
                    SheetNumber.text(Double(total.ourKilograms) / 1000, places: 0),
                    total.marketShare.map { SheetNumber.percent($0) } ?? "–",
                    heads.map { SheetNumber.text($0, places: 1) } ?? "–",
                ]
            }
            if !duties.isEmpty {
                let duty = duties[row.area.id]
                cells += [
                    duty?.targetTonnes.map { SheetNumber.text($0, places: 0) } ?? "–",
                    duty?.responsible ?? "–",
                ]
            }
            return cells
        }
        let rule = say(
            "可支撑人 = 容量 × \(SheetNumber.percent(market.minimumShare)) ÷ \(SheetNumber.text(market.minimumPerCapita.tonnes, places: 0)) 吨",
            "Heads = capacity × \(SheetNumber.percent(market.minimumShare)) ÷ \(SheetNumber.text(market.minimumPerCapita.tonnes, places: 0)) t"
        )
        return SheetTable(
            title: say("各镇容量", "Towns"), columns: columns, rows: texts, note: isInside ? rule : "")
    }

    private func villageTable(_ rows: [Known], _ grades: SheetPeople.Grades) -> SheetTable {
        let isInside = Self.shows("coverage", .village, gathering)
        var columns = [
            say("村", "Village"), say("塘口", "Ponds"), say("净亩", "Net mu"), say("主养", "Species"),
            say("吨/年", "t/year"),
            "C1", "C2", "C3", "C4", "C5",
        ]
        if isInside { columns.append(say("摸排", "Seen")) }
        let texts = rows.map { row -> [String] in
            guard let total = row.total else { return [] }
            let species = row.fields?.text("mainSpecies").map { gathering.context.species($0) } ?? "–"
            var cells = [
                row.place.title, String(total.ponds), SheetNumber.mu(total.netSquareMetres), species,
                total.capacityKilograms.map { SheetNumber.text(Double($0) / 1000, places: 0) } ?? "–",
            ]
            let counts = grades[row.area.id] ?? [:]
            cells += ["C1", "C2", "C3", "C4", "C5"].map { counts[$0].map(String.init) ?? "·" }
            if isInside { cells.append(total.coverage.map { SheetNumber.percent($0) } ?? "–") }
            return cells
        }
        return SheetTable(
            title: say("各村塘口", "Villages"), columns: columns, rows: texts,
            note: say("C1–C5：用户规模，户", "C1–C5: farmers by size"), leftColumns: [3])
    }
}

/// Numbers as sheets show them.
enum SheetNumber {
    /// Thousands parted by commas: `14,608`, `2.6`.
    static func text(_ number: Double, places: Int) -> String {
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let scaled = (abs(number) * scale).rounded()
        var digits = String(Int((scaled / scale).rounded(.down)))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        let whole = (number < 0 && scaled > 0 ? "-" : "") + ([digits] + groups).joined(separator: ",")
        guard places > 0 else { return whole }
        let rest = String(Int(scaled) % Int(scale))
        return whole + "." + String(repeating: "0", count: places - rest.count) + rest
    }

    static func percent(_ share: Double) -> String { text(share * 100, places: 0) + "%" }

    static func mu(_ squareMetres: Int) -> String {
        text(Double(squareMetres) * 3 / 2000, places: 0)
    }
}

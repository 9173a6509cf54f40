import PondGeodesy
import PondModel

/// Villages and towns with their totals by species and class.
enum CultureLayer {
    /// One feature after the other, in the order of their ids: a branch may have tens of thousands of villages.
    static func forEach(
        _ level: AdminLevel, layer: Layer, _ context: MapContext, _ body: (MapFeature) throws -> Void
    ) throws {
        guard let year = context.year else { return }
        let locator = AreaLocator(context.reading, year: year)
        let totals = try context.reading.totals(level: level, year: year).compactMap { total in
            try context.area(total.area).map { area in
                let parent = try context.name(of: area.parent)
                return (
                    id: AreaValues.id(code: area.code, level: level, name: area.name, parent: parent),
                    area: area, total: total
                )
            }
        }
        for (id, area, total) in totals.sorted(by: { $0.id < $1.id }) {
            guard let (place, _) = try locator.place(of: area) else { continue }
            let outline = try context.reading.boundary(of: area.id)
            try body(
                MapFeature(
                    layer: layer, id: id, shape: outline.map { .outline($0) } ?? .point(place),
                    values: values(area, total, context)))
        }
    }

    private static func values(
        _ area: AdminArea, _ total: AreaTotal, _ context: MapContext
    ) throws -> [String: FieldValue?] {
        var values = AreaValues.common(
            code: area.code, name: area.name, level: area.level, parent: try context.name(of: area.parent),
            total)
        let sums = try context.culture.sums(of: area, context)
        let ordered = sums.sorted { ($1.value.kilograms, $0.key) < ($0.value.kilograms, $1.key) }
        values["mainSpecies"] = ordered.first.map { .text($0.key) }
        for (waterClass, key) in [(WaterClass.common, "commonTonnes"), (.special, "specialTonnes")] {
            let ofClass = ordered.filter {
                context.settling.species.species(code: $0.key)?.waterClass == waterClass
            }
            values[key] = .tonnes(ofClass.reduce(0) { $0 + $1.value.kilograms })
        }
        values["netMuBySpecies"] = list(ordered) { FieldValue.mu($0.netSquareMetres).text }
        values["tonnesBySpecies"] = list(ordered) { FieldValue.tonnes($0.kilograms).text }
        return values
    }

    /// `niqiu 2650; jiyu 300`: as text, so that every format can carry it.
    private static func list(
        _ sums: [(key: String, value: CultureSums.Sum)], _ number: (CultureSums.Sum) -> String
    ) -> FieldValue? {
        sums.isEmpty ? nil : .text(sums.map { "\($0.key) \(number($0.value))" }.joined(separator: "; "))
    }
}

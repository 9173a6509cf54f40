import PondModel
import PondStore

/// Names of areas as the index and the tables of a sheet have them: with what they lie in where another area of the same
/// level has the same name.
struct PlaceTitles {
    private let titles: [Identifier<AdminArea>: String]

    init(_ context: MapContext) throws {
        let areas = try context.reading.areas()
        let names = Dictionary(areas.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        var titles: [Identifier<AdminArea>: String] = [:]
        for (_, group) in Dictionary(grouping: areas, by: { [$0.level.rawValue, $0.name] }) {
            for area in group {
                let parent = group.count > 1 ? area.parent.flatMap { names[$0] } : nil
                titles[area.id] = Self.title(area, parent, context.language)
            }
        }
        self.titles = titles
    }

    subscript(area: AdminArea) -> String { titles[area.id] ?? area.name }

    /// Of the village with the number; `nil` for none.
    func village(_ number: Int64) -> String? { titles[Identifier(number)] }

    private static func title(_ area: AdminArea, _ parent: String?, _ language: Language) -> String {
        guard let parent else { return area.name }
        return Words(zh: "\(area.name)（\(parent)）", en: "\(area.name) (\(parent))").text(in: language)
    }
}

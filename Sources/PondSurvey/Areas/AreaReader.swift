import PondGeodesy
import PondModel

/// Turns features of an area file into counties, towns and villages.
package struct AreaReader {
    private var columns = ColumnCache<AreaField?> { AreaField.named($0) }

    package init() {}

    /// What one feature says.
    package mutating func reading(of feature: Feature) -> AreaReading {
        if let damage = feature.damage { return .rejected(damage) }
        var cells = AreaCells()
        for index in feature.fields.indices {
            guard let field = columns.meaning(of: feature.fields[index].name, at: index) else { continue }
            cells.take(feature.fields[index].value, as: field)
        }
        return cells.reading(of: feature)
    }
}

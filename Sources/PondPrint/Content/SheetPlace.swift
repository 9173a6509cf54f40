import PondGeodesy
import PondModel

/// A county, town or village with its name on the map.
package struct SheetPlace: Sendable {
    package var level: AdminLevel
    package var name: String
    /// The name, with the town behind it where another place has the same: in the index and in tables.
    package var title: String
    /// A second, smaller line beneath the name, such as its capacity; empty for none.
    package var remark: String
    package var position: Position
    /// Feed a year: the greater keeps its name longer.
    package var importance: Double

    package init(
        level: AdminLevel, name: String, title: String? = nil, remark: String, position: Position,
        importance: Double
    ) {
        self.level = level
        self.name = name
        self.title = title ?? name
        self.remark = remark
        self.position = position
        self.importance = importance
    }
}

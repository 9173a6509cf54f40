import PondGeodesy
import PondModel

/// One county, town or village as an area file gives it.
package struct AreaRow: Hashable, Sendable {
    /// Line in a table, number of the feature elsewhere.
    package var place: Int
    package var code: AreaCode?
    package var level: AdminLevel
    package var name: String
    /// Of the area above: by the file, else by the digits of the code.
    package var parentCode: AreaCode?
    package var parentName: String?
    /// A point in the coordinates of the file.
    package var point: Coordinate?
    /// An outline in the coordinates of the file.
    package var outline: Geometry?
    /// What the file says of this row's datum.
    package var datum: Datum?
}

/// A geometry column and its R*Tree.
struct GeometryColumn: Hashable, Sendable {
    let table: String
    let name: String
    let shape: String

    /// The virtual table that SpatiaLite names after the column.
    var index: String { "idx_\(table)_\(name)" }

    static let pondPosition = GeometryColumn(table: "pond", name: "position", shape: "POINT")
    static let pondBoundary = GeometryColumn(table: "pond", name: "boundary", shape: "MULTIPOLYGON")
    static let areaPlace = GeometryColumn(table: "area", name: "place", shape: "POINT")
    static let areaBoundary = GeometryColumn(table: "area", name: "boundary", shape: "MULTIPOLYGON")
    static let farmerPosition = GeometryColumn(table: "farmer", name: "position", shape: "POINT")
    static let sitePosition = GeometryColumn(table: "site", name: "position", shape: "POINT")

    static let all = [pondPosition, pondBoundary, areaPlace, areaBoundary, farmerPosition, sitePosition]
}

/// A geometry column of a table.
struct GeometryColumn: Hashable, Sendable {
    let table: String
    let name: String
    let shape: String
    /// Whether SpatiaLite keeps an R*Tree for it, in the table `idx_…`.
    var isIndexed = true

    static let pondPosition = GeometryColumn(
        table: "pond", name: "position", shape: "POINT", isIndexed: false)
    static let pondBoundary = GeometryColumn(table: "pond", name: "boundary", shape: "MULTIPOLYGON")
    static let areaPlace = GeometryColumn(table: "area", name: "place", shape: "POINT")
    static let areaBoundary = GeometryColumn(table: "area", name: "boundary", shape: "MULTIPOLYGON")
    static let farmerPosition = GeometryColumn(table: "farmer", name: "position", shape: "POINT")
    static let sitePosition = GeometryColumn(table: "site", name: "position", shape: "POINT")

    static let basePath = GeometryColumn(table: "base", name: "path", shape: "LINESTRING", isIndexed: false)

    static let all = [
        pondPosition, pondBoundary, areaPlace, areaBoundary, farmerPosition, sitePosition, basePath,
    ]
}

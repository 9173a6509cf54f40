/// An R*Tree, and the rows it holds.
///
/// A pond lies in one tree alone: by its outline in SpatiaLite's tree, or by its position in one of ours
/// where it has no outline. So every pond is found by its box, and none is indexed twice.
struct SpatialIndex: Hashable, Sendable {
    let name: String
    let column: GeometryColumn
    /// Which rows of the table are in it.
    let condition: String

    /// The tree that SpatiaLite names after the column.
    init(_ column: GeometryColumn) {
        name = "idx_\(column.table)_\(column.name)"
        self.column = column
        condition = "\(column.name) IS NOT NULL"
    }

    private init(name: String, column: GeometryColumn, condition: String) {
        self.name = name
        self.column = column
        self.condition = condition
    }

    static let pondBoundary = SpatialIndex(.pondBoundary)
    static let pondPoint = SpatialIndex(
        name: "idx_pond_point", column: .pondPosition, condition: "boundary IS NULL")
    static let areaPlace = SpatialIndex(.areaPlace)
    static let areaBoundary = SpatialIndex(.areaBoundary)

    static let all = GeometryColumn.all.filter(\.isIndexed).map { SpatialIndex($0) } + [pondPoint]

    /// Our own tree and its triggers, which use SpatiaLite's functions as SpatiaLite's do.
    static let pondPointDefinition = """
        CREATE VIRTUAL TABLE idx_pond_point USING rtree(pkid, xmin, xmax, ymin, ymax);
        CREATE TRIGGER point_insert_pond AFTER INSERT ON pond WHEN NEW.boundary IS NULL BEGIN
            INSERT INTO idx_pond_point
                VALUES (NEW.id, ST_X(NEW.position), ST_X(NEW.position), ST_Y(NEW.position),
                    ST_Y(NEW.position));
        END;
        CREATE TRIGGER point_update_pond AFTER UPDATE OF id, position, boundary ON pond BEGIN
            DELETE FROM idx_pond_point WHERE pkid = OLD.id;
            INSERT INTO idx_pond_point
                SELECT NEW.id, ST_X(NEW.position), ST_X(NEW.position), ST_Y(NEW.position), ST_Y(NEW.position)
                WHERE NEW.boundary IS NULL;
        END;
        CREATE TRIGGER point_delete_pond AFTER DELETE ON pond BEGIN
            DELETE FROM idx_pond_point WHERE pkid = OLD.id;
        END;
        """
}

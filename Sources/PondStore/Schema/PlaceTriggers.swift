/// The triggers that give a pond its position where another program draws an outline alone, as QGIS does, or moves
/// an outline away from it. They use SpatiaLite's functions, as the triggers of the R*Trees do.
enum PlaceTriggers {
    /// Within the outline; its lower left corner where SpatiaLite finds no such point.
    private static let place = """
        UPDATE pond SET position = coalesce(ST_PointOnSurface(NEW.boundary),
            MakePoint(MbrMinX(NEW.boundary), MbrMinY(NEW.boundary), \(GeometryBlob.srid)))
        WHERE id = NEW.id;
        """

    /// Our own writes bring both, and need no second look.
    private static let isAstray = """
        NEW.boundary IS NOT NULL AND (NEW.position IS NULL OR (SELECT batchID FROM currentBatch) IS NULL
            AND NEW.position IS OLD.position AND ST_Intersects(NEW.position, NEW.boundary) = 0)
        """

    static let sql = """
        CREATE TRIGGER place_insert_pond AFTER INSERT ON pond WHEN NEW.position IS NULL BEGIN
        \(place)
        END;
        CREATE TRIGGER place_update_pond AFTER UPDATE OF boundary, position ON pond WHEN \(isAstray) BEGIN
        \(place)
        END;

        """
}

import PondGeodesy

extension PreparedStatement {
    /// The POINT in a column; `nil` for NULL and for what is no point.
    func position(_ column: Int32) -> Position? { bytes(column).flatMap(GeometryBlob.position) }

    /// The MULTIPOLYGON in a column; `nil` for NULL and for what is none.
    func multiPolygon(_ column: Int32) -> MultiPolygon? { bytes(column).flatMap(GeometryBlob.multiPolygon) }

    /// The box that a geometry carries; `nil` for NULL and for what is none.
    func box(_ column: Int32) -> BoundingBox? { bytes(column).flatMap(GeometryBlob.box) }

    /// Binds a box for `xmin <= ? AND xmax >= ? AND ymin <= ? AND ymax >= ?`.
    func bind(_ box: BoundingBox, from index: Int32) {
        bind(index, box.east)
        bind(index + 1, box.west)
        bind(index + 2, box.north)
        bind(index + 3, box.south)
    }
}

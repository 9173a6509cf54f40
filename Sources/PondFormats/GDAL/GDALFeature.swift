import CGDAL
import PondGeodesy
import PondModel

/// One feature of a layer; freed when it goes.
struct GDALFeature: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    init?(nextOf layer: UnsafeMutableRawPointer) {
        guard let handle = PondOGR_L_GetNextFeature(layer) else { return nil }
        self.handle = handle
    }

    deinit { PondOGR_F_Destroy(handle) }

    var number: Int { Int(PondOGR_F_GetFID(handle)) }

    /// The value in a column, `nil` when it is empty. Text goes through `decode`.
    func value(of column: GDALColumn, decode: ([UInt8]) -> String) -> FieldValue? {
        guard PondOGR_F_IsFieldSetAndNotNull(handle, column.index) == 1 else { return nil }
        switch column.kind {
        case .integer: return .integer(PondOGR_F_GetFieldAsInteger64(handle, column.index))
        case .truth: return .truth(PondOGR_F_GetFieldAsInteger64(handle, column.index) != 0)
        case .number:
            let number = PondOGR_F_GetFieldAsDouble(handle, column.index)
            return number.isFinite ? .number(number) : nil
        case .text:
            guard let text = PondOGR_F_GetFieldAsString(handle, column.index) else { return nil }
            let decoded = decode(GDALColumn.bytes(of: text))
            return decoded.trimmed.isEmpty ? nil : .text(decoded)
        }
    }

    /// In two dimensions, curves as lines; `nil` without one or for an empty one.
    var geometry: Geometry? {
        guard let own = PondOGR_F_GetGeometryRef(handle),
            let linear = PondOGR_G_GetLinearGeometry(own, 0, nil)
        else { return nil }
        defer { PondOGR_G_DestroyGeometry(linear) }
        PondOGR_G_FlattenTo2D(linear)
        var bytes = [UInt8](repeating: 0, count: Int(PondOGR_G_WkbSize(linear)))
        guard PondOGR_G_ExportToIsoWkb(linear, 1, &bytes) == 0 else { return nil }
        var parser = WKBParser(bytes)
        return parser.geometry()
    }
}

import CGDAL
import PondModel

/// One table of a GeoPackage that is being written. Columns come with the first feature that has them.
final class GeoPackageTable {
    private struct Column {
        let index: Int32
        var kind: GDALColumn.Kind
    }

    private let handle: UnsafeMutableRawPointer
    private let definition: UnsafeMutableRawPointer
    private var columns: [String: Column] = [:]

    init(handle: UnsafeMutableRawPointer) {
        self.handle = handle
        definition = PondOGR_L_GetLayerDefn(handle)
    }

    /// Whether the feature could be stored.
    func write(_ feature: LayerFeature) -> Bool {
        var fields = [Field("id", .text(feature.id)), Field("layer", .text(feature.layer))]
        fields += feature.fields.filter { $0.name != "id" && $0.name != "layer" }
        if !fields.contains(where: { $0.name == "name" }), !feature.name.isEmpty {
            fields.append(Field("name", .text(feature.name)))
        }
        let columns = fields.map { column($0.name, for: $0.value) }
        let row = PondOGR_F_Create(definition)
        defer { PondOGR_F_Destroy(row) }
        for (column, field) in zip(columns, fields) { set(field.value, in: column, of: row) }
        setGeometry(WKBEncoder.bytes(of: feature.geometry), of: row)
        return PondOGR_L_CreateFeature(handle, row) == 0
    }

    // MARK: - Columns

    private func column(_ name: String, for value: FieldValue) -> Column {
        if let known = columns[name] {
            let wider = known.kind.widened(for: value.kind)
            if wider != known.kind { widen(name, known, to: wider) }
        } else {
            let field = GDALColumn.field(name, of: value.kind)
            defer { PondOGR_Fld_Destroy(field) }
            _ = PondOGR_L_CreateField(handle, field, 1)
            columns[name] = Column(index: PondOGR_FD_GetFieldCount(definition) - 1, kind: value.kind)
        }
        return columns[name]!
    }

    private func widen(_ name: String, _ column: Column, to kind: GDALColumn.Kind) {
        let field = GDALColumn.field(name, of: kind)
        defer { PondOGR_Fld_Destroy(field) }
        let alterType: Int32 = 0x02
        _ = PondOGR_L_AlterFieldDefn(handle, column.index, field, alterType)
        columns[name] = Column(index: column.index, kind: kind)
    }

    private func set(_ value: FieldValue, in column: Column, of row: UnsafeMutableRawPointer?) {
        switch (column.kind, value) {
        case (.integer, .integer(let integer)): PondOGR_F_SetFieldInteger64(row, column.index, integer)
        case (.truth, .truth(let truth)): PondOGR_F_SetFieldInteger64(row, column.index, truth ? 1 : 0)
        case (.number, .number(let number)): PondOGR_F_SetFieldDouble(row, column.index, number)
        case (.number, .integer(let integer)): PondOGR_F_SetFieldDouble(row, column.index, Double(integer))
        default: PondOGR_F_SetFieldString(row, column.index, value.text)
        }
    }

    private func setGeometry(_ bytes: [UInt8], of row: UnsafeMutableRawPointer?) {
        var geometry: UnsafeMutableRawPointer?
        guard PondOGR_G_CreateFromWkb(bytes, nil, &geometry, Int32(bytes.count)) == 0 else { return }
        _ = PondOGR_F_SetGeometryDirectly(row, geometry)
    }
}

extension FieldValue {
    fileprivate var kind: GDALColumn.Kind {
        switch self {
        case .text: .text
        case .integer: .integer
        case .number: .number
        case .truth: .truth
        }
    }
}

extension GDALColumn.Kind {
    /// The kind that holds values of both.
    fileprivate func widened(for other: Self) -> Self {
        if self == other { return self }
        let kinds: Set = [self, other]
        return kinds == [.integer, .number] ? .number : .text
    }
}

extension GDALColumn {
    /// A definition for a new column; the caller destroys it.
    fileprivate static func field(_ name: String, of kind: Kind) -> UnsafeMutableRawPointer? {
        let type: Int32 =
            switch kind {
            case .truth: 0
            case .integer: 12
            case .number: 2
            case .text: 4
            }
        let field = PondOGR_Fld_Create(name, type)
        if kind == .truth { PondOGR_Fld_SetSubType(field, 1) }
        return field
    }
}

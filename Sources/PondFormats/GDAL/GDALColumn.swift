import CGDAL

/// A column of a layer.
struct GDALColumn {
    enum Kind {
        case text, integer, number, truth
    }

    /// As GDAL gives it, in raw bytes: see `ShapefileText`.
    let nameBytes: [UInt8]
    let kind: Kind
    let index: Int32

    init(field: UnsafeMutableRawPointer?, index: Int32) {
        self.index = index
        nameBytes = PondOGR_Fld_GetNameRef(field).map(Self.bytes) ?? []
        switch (PondOGR_Fld_GetType(field), PondOGR_Fld_GetSubType(field)) {
        case (0, 1): kind = .truth  // OFTInteger, OFSTBoolean
        case (0, _), (12, _): kind = .integer  // OFTInteger, OFTInteger64
        case (2, _): kind = .number  // OFTReal
        default: kind = .text
        }
    }

    var name: String { String(decoding: nameBytes, as: UTF8.self) }

    static func bytes(of text: UnsafePointer<CChar>) -> [UInt8] {
        var bytes: [UInt8] = []
        var at = text
        while at.pointee != 0 {
            bytes.append(UInt8(bitPattern: at.pointee))
            at += 1
        }
        return bytes
    }
}

import CGDAL
import PondGeodesy
import PondModel

/// One layer of an opened file.
struct GDALLayer {
    private let handle: UnsafeMutableRawPointer
    private let dataset: GDALDataset
    let columns: [GDALColumn]

    init(handle: UnsafeMutableRawPointer, dataset: GDALDataset) {
        self.handle = handle
        self.dataset = dataset
        let definition = PondOGR_L_GetLayerDefn(handle)
        columns = (0..<PondOGR_FD_GetFieldCount(definition)).map { index in
            GDALColumn(field: PondOGR_FD_GetFieldDefn(definition, index), index: index)
        }
    }

    var name: String { String(cString: PondOGR_L_GetName(handle)) }

    /// The coordinate system it claims: "EPSG:4490", or WKT where it has no such number.
    var claimedCRS: String? {
        guard let reference = PondOGR_L_GetSpatialRef(handle) else { return nil }
        if let name = PondOSRGetAuthorityName(reference, nil),
            let code = PondOSRGetAuthorityCode(reference, nil)
        {
            return "\(String(cString: name)):\(String(cString: code))"
        }
        var text: UnsafeMutablePointer<CChar>?
        guard PondOSRExportToWkt(reference, &text) == 0, let text else { return nil }
        defer { PondVSIFree(text) }
        return String(cString: text)
    }

    /// Calls `body` for each feature, with its row number.
    func forEach(_ body: (borrowing GDALFeature) throws -> Void) throws {
        while let feature = GDALFeature(nextOf: handle) { try body(feature) }
    }
}

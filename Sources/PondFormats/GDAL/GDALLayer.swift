import CGDAL
import PondGeodesy
import PondModel

/// One layer of an opened file.
struct GDALLayer {
    private let handle: UnsafeMutableRawPointer
    private let dataset: GDALDataset
    private let path: String
    let columns: [GDALColumn]

    init(handle: UnsafeMutableRawPointer, dataset: GDALDataset) {
        self.handle = handle
        self.dataset = dataset
        path = dataset.shownPath
        let definition = PondOGR_L_GetLayerDefn(handle)
        columns = (0..<PondOGR_FD_GetFieldCount(definition)).map { index in
            GDALColumn(field: PondOGR_FD_GetFieldDefn(definition, index), index: index)
        }
    }

    var name: String { String(cString: PondOGR_L_GetName(handle)) }

    /// The coordinate system it claims: "EPSG:4490", or WKT where it has no such number.
    var claimedCRS: String? {
        guard let reference = GDALLibrary.quietly({ PondOGR_L_GetSpatialRef(handle) }).0 else { return nil }
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

    /// Calls `body` for each feature. Throws when GDAL gives up before the end.
    func forEach(_ body: (borrowing GDALFeature) throws -> Void) throws {
        PondGDALKeepErrors()
        defer { PondCPLPopErrorHandler() }
        PondCPLErrorReset()
        while let feature = GDALFeature(nextOf: handle) {
            try body(feature)
            PondCPLErrorReset()
        }
        let failure: Int32 = 3  // CE_Failure
        if PondCPLGetLastErrorType() >= failure {
            throw FormatError.refusedByGDAL(path, reason: String(cString: PondCPLGetLastErrorMsg()))
        }
    }
}

import Foundation

/// GDAL's control points as options (`-gcp pixel line easting northing`) or as the `<GCPList>` of a VRT.
struct GDALReader {
    let text: String
    let file: String

    /// Each `-gcp` and the four numbers after it; a fifth is a height.
    func readOptions() throws -> ControlFile {
        var rows: [Result<ControlEntry, ControlFile.RejectedRow>] = []
        for line in ControlLine.lines(of: text) {
            for option in line.text.components(separatedBy: "-gcp").dropFirst() {
                let cells = option.split { $0.isWhitespace || $0 == "\\" }.map(String.init)
                rows.append(
                    Result { () throws(ControlFile.RejectedRow) in
                        try line.entry(cells, x: 0, y: 1, longitude: 2, latitude: 3)
                    })
            }
        }
        return ControlFile(format: .gdal, rows: rows)
    }

    /// `<GCP Id="1" Pixel="10" Line="20" X="119.1" Y="34.8"/>`; the list's projection is its attribute.
    func readXML() throws -> ControlFile {
        var rows: [Result<ControlEntry, ControlFile.RejectedRow>] = []
        for line in ControlLine.lines(of: text) {
            for element in line.text.components(separatedBy: "<GCP ").dropFirst() {
                let cells = ["Pixel", "Line", "X", "Y"].map { Self.attribute($0, of: element) ?? "" }
                let name = Self.attribute("Id", of: element)
                rows.append(
                    Result { () throws(ControlFile.RejectedRow) in
                        try line.entry(cells, x: 0, y: 1, longitude: 2, latitude: 3, name: name)
                    })
            }
        }
        let list = text.components(separatedBy: "<GCPList").dropFirst().first ?? ""
        let head = String(list.prefix { $0 != ">" })
        return ControlFile(format: .gdalXML, rows: rows, crs: Self.attribute("Projection", of: head))
    }

    private static func attribute(_ name: String, of element: String) -> String? {
        // A blank before the name, so that X is not found at the end of another name.
        guard let start = (" " + element).range(of: " \(name)=\"") else { return nil }
        let value = (" " + element)[start.upperBound...].prefix { $0 != "\"" }
        let text = [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
            .reduce(String(value)) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        return text.isEmpty ? nil : text
    }
}

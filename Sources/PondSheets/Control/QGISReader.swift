/// QGIS' `.points`: `mapX,mapY,sourceX,sourceY,enable,…`, in older versions `pixelX,pixelY`; the first line
/// may name the coordinate system.
struct QGISReader {
    let lines: [ControlLine]
    let file: String

    func read() throws -> ControlFile {
        let crs = lines.first.flatMap { $0.text.hasPrefix("#CRS:") ? $0.text.dropFirst(5) : nil }
            .map { $0.trimmingPrefix(while: \.isWhitespace) }.flatMap { $0.isEmpty ? nil : String($0) }
        let rows = lines.filter { !$0.text.hasPrefix("#") }
        guard let header = rows.first else { throw ControlFileError.empty(file: file) }
        let names = header.cells.map { $0.lowercased() }
        let (mapX, mapY) = (try column(["mapx"], names), try column(["mapy"], names))
        let x = try column(["sourcex", "pixelx"], names)
        let y = try column(["sourcey", "pixely"], names)
        let enable = names.firstIndex(of: "enable")
        var (entries, switchedOff) = ([Result<ControlEntry, ControlFile.RejectedRow>](), 0)
        for line in rows.dropFirst() {
            let cells = line.cells
            if let enable, cells.indices.contains(enable), cells[enable] == "0" {
                switchedOff += 1
                continue
            }
            entries.append(
                Result { () throws(ControlFile.RejectedRow) in
                    try line.entry(cells, x: x, y: y, longitude: mapX, latitude: mapY)
                })
        }
        return ControlFile(
            format: .qgis, rows: ControlFile.withoutNegativeLines(entries), switchedOff: switchedOff, crs: crs
        )
    }

    private func column(_ wanted: [String], _ names: [String]) throws -> Int {
        guard let index = names.firstIndex(where: wanted.contains) else {
            throw ControlFileError.missingColumn(wanted[0], file: file, found: names)
        }
        return index
    }
}

import Foundation

/// Tables of control points: ours with a header or without, GDAL's four numbers, ArcGIS' link tables.
struct ControlTableReader {
    private typealias Row = Result<ControlEntry, ControlFile.RejectedRow>

    /// The names that a header may give to a column.
    private enum Column: CaseIterable {
        case x, y, longitude, latitude, name

        var names: [String] {
            switch self {
            case .x: ["x", "px", "pixel_x", "photo_x", "像素x"]
            case .y: ["y", "py", "pixel_y", "photo_y", "像素y"]
            case .longitude: ["lon", "lng", "long", "longitude", "lon_wgs84", "经度"]
            case .latitude: ["lat", "latitude", "lat_wgs84", "纬度"]
            case .name: ["name", "place", "village", "code", "名称", "地名", "村", "塘号", "编号"]
            }
        }
    }

    let lines: [ControlLine]
    let file: String

    func read() throws -> ControlFile {
        let lines = lines.filter { !$0.text.hasPrefix("#") }
        guard let first = lines.first else { throw ControlFileError.empty(file: file) }
        let names = first.cells.map { $0.lowercased() }
        if names.contains(where: Column.x.names.contains) {
            let columns = try columns(names)
            return ControlFile(
                format: .table, rows: lines.dropFirst().map { line in row(line, columns) })
        }
        return withoutHeader(lines)
    }

    private func columns(_ names: [String]) throws -> [Column: Int] {
        var columns: [Column: Int] = [:]
        for column in Column.allCases {
            columns[column] = names.firstIndex(where: column.names.contains)
        }
        for column in [Column.x, .y] where columns[column] == nil {
            throw ControlFileError.missingColumn(column.names[0], file: file, found: names)
        }
        if columns[.name] == nil {
            for column in [Column.longitude, .latitude] where columns[column] == nil {
                throw ControlFileError.missingColumn(column.names[0], file: file, found: names)
            }
        }
        return columns
    }

    private func row(_ line: ControlLine, _ columns: [Column: Int]) -> Row {
        let cells = line.cells
        func text(_ column: Column) -> String? {
            columns[column].flatMap { cells.indices.contains($0) ? cells[$0] : nil }
                .flatMap { $0.isEmpty ? nil : $0 }
        }
        return Row { () throws(ControlFile.RejectedRow) in
            if text(.longitude) != nil, let longitude = columns[.longitude], let latitude = columns[.latitude]
            {
                return try line.entry(
                    cells, x: columns[.x]!, y: columns[.y]!, longitude: longitude, latitude: latitude,
                    name: text(.name))
            }
            guard let name = text(.name) else { throw ControlFile.RejectedRow(line.number, .noPlace) }
            return try Self.named(line, cells, columns[.x]!, columns[.y]!, name)
        }
    }

    /// Blanks or tabs between four numbers are GDAL's or ArcGIS'; a number before four others is ArcGIS'.
    private func withoutHeader(_ lines: [ControlLine]) -> ControlFile {
        let isCommas = lines.contains { $0.text.contains { ",;，".contains($0) } }
        let isTabs = !isCommas && lines.contains { $0.text.contains("\t") }
        let isNumbered = (isCommas || isTabs) && lines.allSatisfy { Self.isNumbered($0.cells) }
        let rows = lines.map { line in
            Row { () throws(ControlFile.RejectedRow) in
                let cells = line.cells
                if isNumbered { return try line.entry(cells, x: 1, y: 2, longitude: 3, latitude: 4) }
                if cells.count == 3 { return try Self.named(line, cells, 0, 1, cells[2]) }
                return try line.entry(
                    cells, x: 0, y: 1, longitude: 2, latitude: 3, name: isCommas ? Self.name(cells) : nil)
            }
        }
        let format: ControlFormat = isNumbered || isTabs ? .arcgis : isCommas ? .table : .gdal
        return ControlFile(
            format: format, rows: format == .arcgis ? ControlFile.withoutNegativeLines(rows) : rows)
    }

    private static func named(
        _ line: ControlLine, _ cells: [String], _ x: Int, _ y: Int, _ name: String
    ) throws(ControlFile.RejectedRow) -> ControlEntry {
        ControlEntry(
            line: line.number,
            pixel: PixelPoint(x: try line.number(cells, x, "x"), y: try line.number(cells, y, "y")),
            place: .name(name), name: name)
    }

    private static func name(_ cells: [String]) -> String? {
        cells.count > 4 && !cells[4].isEmpty ? cells[4] : nil
    }

    private static func isNumbered(_ cells: [String]) -> Bool {
        cells.count == 5 && Int(cells[0]) != nil && cells.allSatisfy { Double($0) != nil }
    }
}

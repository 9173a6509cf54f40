import CGDAL
import PondGeodesy

/// A georeferenced picture, read small enough for paper. One thread's own.
package struct GeoPicture: Sendable {
    package let width: Int
    package let height: Int
    /// Each `0xAARRGGBB`, multiplied by its opacity, row by row from the top.
    package let pixels: [UInt32]
    /// WGS 84 of the corners: top left, top right, bottom right, bottom left.
    package let corners: [Position]

    /// Reads at most `largestSide` pixels a side. Throws where GDAL cannot read the file or it has no place.
    package init(path: String, largestSide: Int) throws {
        try GDALLibrary.require()
        PondGDALKeepErrors()
        defer { PondCPLPopErrorHandler() }
        // GDAL_OF_RASTER | GDAL_OF_VERBOSE_ERROR
        guard let dataset = PondGDALOpenEx(path, 0x42, nil, nil, nil) else {
            throw Failure(why: PondCPLGetLastErrorMsg().map { String(cString: $0) } ?? "?")
        }
        defer { PondGDALClose(dataset) }
        corners = try Self.corners(dataset)
        let (full, tall) = (Int(PondGDALGetRasterXSize(dataset)), Int(PondGDALGetRasterYSize(dataset)))
        let share = min(1, Double(largestSide) / Double(max(full, tall, 1)))
        width = max(Int(Double(full) * share), 1)
        height = max(Int(Double(tall) * share), 1)
        pixels = try Self.pixels(dataset, full, tall, width, height)
    }

    package struct Failure: Error {
        package let why: String
    }

    /// By the picture's own transform and system (GDAL's data model: x = t0 + column·t1 + row·t2).
    private static func corners(_ dataset: UnsafeMutableRawPointer) throws -> [Position] {
        var t = [Double](repeating: 0, count: 6)
        let system = PondGDALGetProjectionRef(dataset).map { String(cString: $0) } ?? ""
        guard PondGDALGetGeoTransform(dataset, &t) == 0, !system.isEmpty,
            let projection = MapProjection(from: system)
        else { throw Failure(why: "it has no coordinates") }
        let (width, height) = (
            Double(PondGDALGetRasterXSize(dataset)), Double(PondGDALGetRasterYSize(dataset))
        )
        return try [(0.0, 0.0), (width, 0), (width, height), (0, height)].map { column, row in
            let place = Coordinate(
                x: t[0] + column * t[1] + row * t[2], y: t[3] + column * t[4] + row * t[5])
            guard let position = projection.position(of: place) else {
                throw Failure(why: "its corners lie nowhere on earth")
            }
            return position
        }
    }

    private static func pixels(
        _ dataset: UnsafeMutableRawPointer, _ full: Int, _ tall: Int, _ width: Int, _ height: Int
    ) throws -> [UInt32] {
        let count = Int(PondGDALGetRasterCount(dataset))
        var bands: [Int32] = count >= 3 ? [1, 2, 3] : [1, 1, 1]
        let hasOpacity = count == 4 || count == 2
        if hasOpacity { bands.append(Int32(count)) }
        var bytes = [UInt8](repeating: 255, count: width * height * 4)
        let answer = bytes.withUnsafeMutableBytes { target in
            // GDT_Byte is 1; the bytes of a pixel lie side by side.
            PondGDALDatasetRasterIO(
                dataset, 0, 0, 0, Int32(full), Int32(tall), target.baseAddress, Int32(width), Int32(height),
                1,
                Int32(bands.count), &bands, 4, Int32(width * 4), 1)
        }
        guard answer == 0 else {
            throw Failure(why: PondCPLGetLastErrorMsg().map { String(cString: $0) } ?? "?")
        }
        return (0..<width * height).map { index in
            let place = index * 4
            let opacity = hasOpacity ? UInt32(bytes[place + 3]) : 255
            func part(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset]) * opacity / 255 }
            return opacity << 24 | part(0) << 16 | part(1) << 8 | part(2)
        }
    }
}

import Foundation

/// A sheet whose true place is known: a photo of 1000 × 700 pixels of about a metre each, slightly turned, over the
/// southern edge of 示例湖西村 in the demo.
enum TrueSheet {
    private static let corner = (longitude: 119.0100, latitude: 34.9193)
    private static let degrees = (east: 1 / 91_400.0, north: 1 / 110_940.0)

    /// Longitude and latitude of a pixel.
    static func place(_ x: Double, _ y: Double) -> (longitude: Double, latitude: Double) {
        (corner.longitude + (x + 0.1 * y) * degrees.east, corner.latitude + (0.1 * x - y) * degrees.north)
    }

    /// The pixel of a longitude and latitude: the same two equations, solved.
    static func pixel(_ longitude: Double, _ latitude: Double) -> (x: Double, y: Double) {
        let (east, north) = (
            (longitude - corner.longitude) / degrees.east, (latitude - corner.latitude) / degrees.north
        )
        return ((east + 0.1 * north) / 1.01, (0.1 * east - north) / 1.01)
    }

    /// Control points spread over the photo, off by up to `noise` metres along each axis.
    static func control(noise: Double, seed: UInt64 = 7) -> String {
        var random = SeededGenerator(seed: seed)
        let spots = [
            (60, 50), (500, 40), (950, 60), (70, 350), (480, 340), (940, 360), (50, 650), (510, 640),
            (930, 660),
            (260, 200), (740, 500), (280, 520),
        ]
        let rows = spots.enumerated().map { index, spot in
            let truth = place(Double(spot.0), Double(spot.1))
            let east = Double.random(in: -noise...noise, using: &random)
            let north = Double.random(in: -noise...noise, using: &random)
            return "\(spot.0),\(spot.1),\(truth.longitude + east * degrees.east),"
                + "\(truth.latitude + north * degrees.north),K\(index + 1)"
        }
        return "x,y,lon,lat,name\n" + rows.joined(separator: "\n") + "\n"
    }
}

extension Workbench {
    /// The demo's first round, with one photo added for its village.
    static func withSheet() throws -> Workbench {
        let bench = try Demo.surveyed.get().copy()
        try bench.makePhoto("page.png")
        try bench.mustRun("sheet", "add", "page.png", "--village", "示例湖西村")
        return bench
    }

    /// The same with the sheet fitted, its control points off by up to `noise` metres.
    static func withFittedSheet(noise: Double = 1) throws -> Workbench {
        let bench = try withSheet()
        try bench.write(TrueSheet.control(noise: noise), to: "control.csv")
        try bench.mustRun("sheet", "fit", "1", "--control", "control.csv")
        return bench
    }

    /// Where a pond lies, by SpatiaLite.
    func pond(_ code: String) throws -> (longitude: Double, latitude: Double) {
        let sql =
            "SELECT load_extension('mod_spatialite'); SELECT ST_X(position), ST_Y(position) FROM pond WHERE code = '\(code)'"
        let numbers = try query(sql).last?.split(separator: "|").compactMap { Double($0) } ?? []
        guard numbers.count == 2 else { throw Failure("no pond \(code)") }
        return (numbers[0], numbers[1])
    }
}

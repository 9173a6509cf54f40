import Foundation
import PondFormats
import PondGeodesy
import PondModel
import Testing

/// Files that GDAL's own tools write from `GDALSamples.source`, read back by us.
@Suite(.enabled(if: Peer.has("ogr2ogr"), "needs GDAL's tools"))
struct GDALReaderTests {
    private let folder = try! TemporaryFolder()

    /// The corners of the sample's first pond, whatever way round and wherever they begin.
    private let firstCorners: Set<[Double]> = [[119.1, 34.8], [119.11, 34.8], [119.11, 34.81]]

    private func corners(_ feature: Feature) -> Set<[Double]> { Set(feature.geometry?.pairs ?? []) }

    @Test(arguments: ["shp", "zip"])
    func shapefilesComeWithChineseNamesWhateverTheEncoding(ending: String) throws {
        let path = try GDALSamples.write(ending: ending, in: folder)
        let file = try FeatureFile(path: path)
        #expect(file.format == .shapefile)
        #expect(file.claimedCRS == "EPSG:4326")
        let found = try file.all()
        #expect(found.map { $0["塘号"] } == [.text("007"), .text("A02")])
        #expect(found.map { $0["品种"] } == [.text("路鳅"), .text("南美白对虾")])
        #expect(found.map { $0["亩"]?.text } == ["12.5", "3"])
        #expect(found.map { $0["尾数"] } == [.integer(3000), nil])
        #expect(found.map(\.folders) == [["ponds"], ["ponds"]])
        #expect(corners(found[0]) == firstCorners)
        guard case .polygon(let rings) = found[1].geometry else {
            Issue.record("\(String(describing: found[1].geometry))")
            return
        }
        #expect(rings.count == 2)
    }

    @Test(arguments: [".shx", ".dbf"])
    func aShapefileWithoutACompanionSaysWhich(companion: String) throws {
        let path = try GDALSamples.write(ending: "shp", in: folder)
        try FileManager.default.removeItem(atPath: path.dropLast(4) + companion)
        #expect(throws: FormatError.missingCompanion(path, companion: companion)) {
            try FeatureFile(path: path)
        }
    }

    @Test func anArchiveWithoutACompanionSaysWhich() throws {
        _ = try GDALSamples.write(ending: "shp", in: folder)
        let zip = folder.path("cut.zip")
        try Peer.run("python3", ["-m", "zipfile", "-c", zip, "ponds.shp", "ponds.shx"], in: folder.path)
        #expect(throws: FormatError.missingCompanion(zip, companion: "ponds.dbf")) { try features(zip) }
    }

    @Test func anArchiveWithoutAMapIsRefused() throws {
        _ = try folder.file("readme.md", "hello")
        let zip = folder.path("other.zip")
        try Peer.run("python3", ["-m", "zipfile", "-c", zip, "readme.md"], in: folder.path)
        #expect(throws: FormatError.emptyArchive(zip, expected: ".shp, .kml")) { try FeatureFile(path: zip) }
    }

    @Test func everyLayerOfAGeoPackageIsAFolder() throws {
        let path = try GDALSamples.write(ending: "gpkg", in: folder)
        try Peer.run("ogr2ogr", ["-append", path, folder.path("source.geojson"), "-nln", "养户"])
        let file = try FeatureFile(path: path)
        #expect(file.format == .geopackage)
        #expect(file.claimedCRS == "EPSG:4326")
        let found = try file.all()
        #expect(found.map(\.folders) == [["塘口"], ["塘口"], ["养户"], ["养户"]])
        #expect(found.map(\.place) == [1, 2, 3, 4])
        #expect(found.map { $0["塘号"] } == [.text("007"), .text("A02"), .text("007"), .text("A02")])
        #expect(corners(found[2]) == firstCorners)
    }

    @Test func curvesAndHeightsBecomePlainLines() throws {
        let source = try folder.file(
            "curve.csv", "n,WKT\n1,\"CURVEPOLYGON Z (CIRCULARSTRING Z (0 0 5,1 1 5,2 0 5,1 -1 5,0 0 5))\"\n")
        try Peer.run(
            "ogr2ogr",
            [
                "-f", "GPKG", folder.path("curve.gpkg"), source, "-nlt", "CURVEPOLYGONZ", "-oo",
                "AUTODETECT_TYPE=YES",
            ])
        let found = try features(folder.path("curve.gpkg"))
        guard case .polygon(let rings)? = found.first?.geometry else {
            Issue.record("\(found)")
            return
        }
        // A circle of radius 1 around (1, 0).
        #expect(rings[0].count > 30)
        #expect(rings[0].allSatisfy { abs(hypot($0.x - 1, $0.y) - 1) < 1e-9 })
    }

    @Test func dxfGivesOutlinesPointsAndLayers() throws {
        let path = try GDALSamples.write(ending: "dxf", in: folder)
        let found = try features(path)
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["Layer"] == .text("0") && $0.folders == ["0"] })
        #expect(found.contains { corners($0) == firstCorners })
    }

    /// A drawing by hand: a closed polyline, an inserted block and a text, on two layers.
    @Test func dxfClosedPolylinesCloseAndInsertsAreTheirPoints() throws {
        let drawing = """
            0 SECTION 2 HEADER 0 ENDSEC 0 SECTION 2 BLOCKS
            0 BLOCK 8 0 2 MARK 70 0 10 0 20 0 0 LINE 8 0 10 0 20 0 11 1 21 1 0 ENDBLK 0 ENDSEC
            0 SECTION 2 ENTITIES 0 LWPOLYLINE 8 POND 90 3 70 1 10 1 20 2 10 3 20 2 10 3 20 4
            0 INSERT 8 PUMP 2 MARK 10 7 20 8 0 TEXT 8 PUMP 10 5 20 6 40 1 1 A01 0 ENDSEC 0 EOF
            """
        let path = try folder.file(
            "d.dxf", drawing.split(whereSeparator: \.isWhitespace).joined(separator: "\n") + "\n")
        let found = try features(path)
        #expect(found.map(\.folders) == [["POND"], ["PUMP"], ["PUMP"]])
        #expect(found[0].geometry?.pairs == [[1, 2], [3, 2], [3, 4], [1, 2]])
        #expect(found[1].geometry == .point(Coordinate(x: 7, y: 8)))
        #expect(found[2].geometry == .point(Coordinate(x: 5, y: 6)))
        #expect(found[2]["Text"] == .text("A01"))
    }

    @Test func workbookCellsStayAsWritten() throws {
        let path = try GDALSamples.write(ending: "xlsx", in: folder)
        let found = try features(path)
        #expect(
            found.map(\.texts) == [
                ["塘号": "007", "品种": "路鳅", "亩": "12.5", "尾数": "3000"], ["塘号": "A02", "品种": "南美白对虾", "亩": "3"],
            ])
        #expect(found.map(\.place) == [2, 3])
        #expect(found.map(\.folders) == [["塘口"], ["塘口"]])
        #expect(found.allSatisfy { $0.geometry == nil && $0.damage == nil })
    }
}

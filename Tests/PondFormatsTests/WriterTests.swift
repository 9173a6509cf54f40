import Foundation
import PondGeodesy
import PondModel
import Testing

@testable import PondFormats

struct WriterTests {
    private let folder = try! TemporaryFolder()

    private static let ring = [
        Coordinate(x: 119.1, y: 34.8), Coordinate(x: 119.1, y: 34.9), Coordinate(x: 119.2, y: 34.9),
        Coordinate(x: 119.1, y: 34.8),
    ]
    private static let hole = [
        Coordinate(x: 119.12, y: 34.87), Coordinate(x: 119.14, y: 34.88), Coordinate(x: 119.12, y: 34.88),
        Coordinate(x: 119.12, y: 34.87),
    ]
    private static let awkward = "\"塘\" <1> & \\ \u{1}\n'x', 😀"

    private let samples = [
        LayerFeature(
            layer: "pond", id: "0190-a", geometry: .polygon([ring, hole]),
            fields: [
                Field("code", .text("007")), Field("亩", .number(12.25)), Field("count", .integer(-3)),
                Field("demo", .truth(true)), Field("note", .text("\"塘\" <1> & 'x', \\ 😀")),
            ], style: "pond.fish", folder: ["青口镇", "一村"], name: "塘 & 1"),
        LayerFeature(
            layer: "pond", id: "0190-b", geometry: .polygons([[ring], [hole]]),
            fields: [Field("count", .integer(7))],
            folder: ["青口镇", "二村"], name: ""),
        LayerFeature(
            layer: "farmer", id: "0190-c", geometry: .point(Coordinate(x: 119.12345678, y: 34.1)),
            fields: [Field("name", .text("张三")), Field("count", .number(1.5))],
            style: "farmer.A", name: "张三"),
        LayerFeature(
            layer: "ring", id: "0190-d", geometry: .line([ring[0], ring[1]]), fields: [], name: "100 km"),
    ]

    /// GDAL may turn rings round, so that only what corners there are can be compared.
    private func corners(_ coordinates: [[Double]]) -> [[Double]] {
        coordinates.sorted { $0.lexicographicallyPrecedes($1) }
    }

    // MARK: - GeoJSON

    private func writeGeoJSON(_ path: String) throws {
        let header = [
            JSONMember("title", .text("养殖\"图")), JSONMember("dataVersion", .integer(7)),
            JSONMember("legend", json: "[]"),
        ]
        let writer = try GeoJSONWriter(path: path, header: header)
        try writer.write(samples[0])
        var chunk = GeoJSONChunk()
        chunk.append(samples[1])
        chunk.append(samples[2])
        try writer.write(chunk)
        try writer.write(samples[3])
        #expect(!FileManager.default.fileExists(atPath: path))
        try writer.finish()
    }

    @Test func geoJSONIsWhatPythonReads() throws {
        let path = folder.path("a.geojson")
        try writeGeoJSON(path)
        struct Collection: Decodable {
            struct Feature: Decodable {
                struct Properties: Decodable {
                    let layer: String, name: String?, style: String?, note: String?
                }
                let type: String, id: String, properties: Properties
            }
            let type: String, title: String, dataVersion: Int, bbox: [Double], features: [Feature]
        }
        let read: Collection = try Peer.python(
            "import json,sys; print(json.dumps(json.load(open(sys.argv[1]))))", [path])
        #expect(read.type == "FeatureCollection")
        #expect(read.title == "养殖\"图")
        #expect(read.dataVersion == 7)
        #expect(read.bbox == [119.1, 34.1, 119.2, 34.9])
        #expect(read.features.map(\.id) == samples.map(\.id))
        #expect(read.features.map(\.properties.layer) == samples.map(\.layer))
        #expect(read.features.map { $0.properties.name ?? "" } == samples.map(\.name))
        #expect(read.features.map(\.properties.style) == samples.map(\.style))
        #expect(read.features[0].properties.note == "\"塘\" <1> & 'x', \\ 😀")
        #expect(folder.names == ["a.geojson"])
    }

    @Test func geoJSONRingsFollowTheRightHandRuleAndHaveSevenDecimals() throws {
        let text = String(decoding: GeoJSONWriter.collection(samples).bytes, as: UTF8.self)
        #expect(text.contains("[[[119.1,34.8],[119.2,34.9],[119.1,34.9],[119.1,34.8]],"))
        #expect(text.contains(",[[119.12,34.87],[119.12,34.88],[119.14,34.88],[119.12,34.87]]]"))
        #expect(text.contains("[119.1234568,34.1]"))
    }

    @Test func chunksMadeOnTwoThreadsGiveTheSameFile() async throws {
        let one = folder.path("one.geojson")
        let two = folder.path("two.geojson")
        let many = (0..<500).map { index in
            var feature = samples[index % 4]
            feature.id = "\(index)"
            return feature
        }
        let plain = try GeoJSONWriter(path: one)
        for feature in many { try plain.write(feature) }
        try plain.finish()
        async let first = Task.detached { many[..<250].reduce(into: GeoJSONChunk()) { $0.append($1) } }.value
        async let second = Task.detached { many[250...].reduce(into: GeoJSONChunk()) { $0.append($1) } }.value
        let writer = try GeoJSONWriter(path: two)
        for chunk in await [first, second] { try writer.write(chunk) }
        try writer.finish()
        #expect(FileManager.default.contents(atPath: one) == FileManager.default.contents(atPath: two))
    }

    @Test func jsonStringsReadBackThroughFoundation() throws {
        let texts = [
            Self.awkward, "", "\u{7F}\u{2028}", String((0..<32).map { Character(Unicode.Scalar(UInt8($0))) }),
        ]
        for text in texts {
            var buffer = ByteBuffer()
            buffer.append(json: text)
            let read = try JSONSerialization.jsonObject(with: Data(buffer.bytes), options: .fragmentsAllowed)
            #expect(read as? String == text)
        }
    }

    // MARK: - Read back by us and by GDAL

    @Test func geoJSONReadsBackAsWritten() throws {
        let path = folder.path("a.geojson")
        try writeGeoJSON(path)
        let read = try features(path)
        #expect(
            read[2].texts == [
                "layer": "farmer", "name": "张三", "count": "1.5", "style": "farmer.A", "id": "0190-c",
            ])
        #expect(read.map { Set($0.geometry?.coordinates ?? []).count } == [6, 6, 1, 2])
    }

    private func writeKML(_ path: String, _ dialect: KMLDialect) throws {
        let red = KMLStyle.Colour(red: 255, green: 16, blue: 0, opacity: 128)
        let style = KMLStyle(key: "farmer.A", line: red, fill: red, letter: "A")
        let writer = try KMLWriter(
            path: path, title: "作战 & 图", dialect: dialect, styles: [style], layerTitles: ["pond": "塘口"])
        for feature in samples { try writer.write(feature) }
        try writer.finish()
    }

    @Test(arguments: [Datum.wgs84, .gcj02, .bd09])
    func ovitalKMLReadsBackWithItsDatum(datum: Datum) throws {
        let path = folder.path("a.ovkml")
        try writeKML(path, .ovital(datum))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0xEF, 0xBB, 0xBF]))
        let read = try features(path)
        #expect(read.map(\.datum) == Array(repeating: datum, count: 4))
        #expect(read.map(\.geometry) == samples.map(\.geometry))
        #expect(read.map { $0.name ?? "" } == samples.map(\.name))
        #expect(read.map { $0.fields.map(\.name) } == samples.map { ["layer"] + $0.fields.map(\.name) })
        #expect(read[0]["note"] == samples[0]["note"])
        #expect(
            read.map(\.folders) == [
                ["作战 & 图", "塘口", "青口镇", "一村"], ["作战 & 图", "塘口", "青口镇", "二村"], ["作战 & 图", "farmer"],
                ["作战 & 图", "ring"],
            ])
    }

    @Test(.enabled(if: Peer.has("ogr2ogr"), "needs GDAL's tools"))
    func kmlIsWhatGDALReads() throws {
        let path = folder.path("a.kml")
        try writeKML(path, .google)
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(!text.contains("OvCoordType"))
        #expect(text.contains("<color>800010ff</color>"))
        #expect(text.contains("<styleUrl>#farmer.A</styleUrl>"))
        let seen = try Peer.gdal(path, ["一村", "二村", "farmer", "ring"])
        #expect(seen.map { corners($0.coordinates) } == samples.map { corners($0.geometry.pairs) })
        #expect(seen.map { $0.fields["Name"] ?? $0.fields["name"] ?? "" } == samples.map(\.name))
        #expect(seen[0].fields["code"] == "007")
    }

    @Test(.enabled(if: Peer.has("ogr2ogr"), "needs GDAL's tools"))
    func geoPackageIsWhatGDALReads() throws {
        let path = folder.path("a.gpkg")
        let writer = try GeoPackageWriter(path: path)
        for feature in samples { try writer.write(feature) }
        #expect(!FileManager.default.fileExists(atPath: path))
        try writer.finish()
        #expect(folder.names == ["a.gpkg"])
        let seen = try Peer.gdal(path, ["pond", "farmer", "ring"])
        #expect(seen.map(\.layer) == samples.map(\.layer))
        #expect(seen.map { corners($0.coordinates) } == samples.map { corners($0.geometry.pairs) })
        #expect(
            seen[0].fields == [
                "id": "0190-a", "code": "007", "亩": "12.25", "count": "-3", "demo": "true",
                "note": "\"塘\" <1> & 'x', \\ 😀", "name": "塘 & 1", "layer": "pond",
            ])
        #expect(seen[1].fields == ["id": "0190-b", "layer": "pond", "count": "7"])
        let answer = try Peer.run("ogrinfo", ["-so", path, "pond"])
        let report = String(decoding: answer, as: UTF8.self)
        #expect(report.contains("EPSG\",4326"))
        #expect(report.contains("count: Integer64"))
        #expect(report.contains("demo: Integer(Boolean)"))
    }

    @Test func geoPackageColumnsWidenForValuesToCome() throws {
        let path = folder.path("w.gpkg")
        let writer = try GeoPackageWriter(path: path)
        for (index, value) in [FieldValue.integer(1), .number(2.5), .text("约 3")].enumerated() {
            try writer.write(
                LayerFeature(
                    layer: "a", id: "\(index)", geometry: .point(Coordinate(x: 1, y: 2)),
                    fields: [Field("v", value)],
                    name: ""))
        }
        try writer.finish()
        let read = try features(path)
        #expect(
            read.map { $0["v"]?.text } == ["1.0", "2.5", "约 3"]
                || read.map { $0["v"]?.text } == ["1", "2.5", "约 3"])
    }

    @Test func csvRowsReadBackThroughPython() throws {
        let rows = [["a", "b,c"], ["\"q\"", "line\nend"], [" pad ", ""], ["塘", "x;y"]]
        let path = try folder.file("a.csv", rows.map { CSVText.row($0) }.joined())
        let read: [[String]] = try Peer.python(
            "import csv,json,sys; print(json.dumps(list(csv.reader(open(sys.argv[1],newline='')))))", [path])
        #expect(read == rows)
    }

    // MARK: - Into place

    @Test func anAbandonedFileLeavesNothingAndTouchesNothing() throws {
        let path = try folder.file("kept.geojson", "old")
        do {
            let writer = try GeoJSONWriter(path: path)
            try writer.write(samples[0])
            let kml = try KMLWriter(path: path, title: "", dialect: .google, styles: [])
            try kml.write(samples[0])
            let package = try GeoPackageWriter(path: path)
            try package.write(samples[0])
            #expect(folder.names.count == 4 || folder.names.count == 5)
        }
        #expect(folder.names == ["kept.geojson"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    }

    @Test func aFolderThatIsNotThereIsAnErrorAtTheStart() throws {
        let path = folder.path("no/such/a.geojson")
        #expect(throws: FormatError.unwritable(path, reason: "No such file or directory")) {
            try GeoJSONWriter(path: path)
        }
        #expect(throws: FormatError.self) { try GeoPackageWriter(path: path) }
    }
}

extension LayerFeature {
    fileprivate subscript(name: String) -> FieldValue? { fields.first { $0.name == name }?.value }
}

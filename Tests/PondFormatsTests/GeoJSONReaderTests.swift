import PondFormats
import PondGeodesy
import PondModel
import Testing

struct GeoJSONReaderTests {
    private let folder = try! TemporaryFolder()

    private func read(_ text: String) throws -> [Feature] {
        try features(folder.file("a.geojson", text))
    }

    @Test func membersMayStandInAnyOrder() throws {
        let found = try read(
            """
            {"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}},
             "features":[{"properties":{"村":"青口\\u6751"},
             "geometry":{"coordinates":[[[1,2],[3,4],[5,6],[1,2]]],
             "type":"Polygon"},"type":"Feature"}],"type":"FeatureCollection"}
            """)
        let ring = [
            Coordinate(x: 1, y: 2), Coordinate(x: 3, y: 4), Coordinate(x: 5, y: 6), Coordinate(x: 1, y: 2),
        ]
        #expect(found == [Feature(geometry: .polygon([ring]), fields: [Field("村", .text("青口村"))], place: 1)])
    }

    @Test func eachGeometryTypeIsRead() throws {
        let a = Coordinate(x: 1, y: 2)
        let b = Coordinate(x: 3, y: 4)
        let table: [(String, Geometry)] = [
            (#"{"type":"Point","coordinates":[1,2,9]}"#, .point(a)),
            (#"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#, .points([a, b])),
            (#"{"type":"LineString","coordinates":[[1,2],[3,4]]}"#, .line([a, b])),
            (
                #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[3,4],[1,2]]]}"#,
                .lines([[a, b], [b, a]])
            ),
            (
                #"{"type":"Polygon","coordinates":[[[1,2],[3,4],[1,2]],[[3,4]]]}"#,
                .polygon([[a, b, a], [b]])
            ),
            (
                #"{"type":"MultiPolygon","coordinates":[[[[1,2]]],[[[3,4]],[[1,2]]]]}"#,
                .polygons([[[a]], [[b], [a]]])
            ),
            (
                #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}"#,
                .collection([.point(a)])
            ),
        ]
        for (text, geometry) in table {
            #expect(try read(text).map(\.geometry) == [geometry])
            #expect(
                try read(#"{"type":"Feature","geometry":\#(text),"properties":null}"#).map(\.geometry) == [
                    geometry
                ])
        }
    }

    @Test func linesAndTextSequencesAreRead() throws {
        let one = #"{"type":"Feature","geometry":null,"properties":{"n":1}}"#
        let two = #"{"type":"Feature","geometry":null,"properties":{"n":2}}"#
        for text in ["\(one)\n\(two)\n", "\u{1E}\(one)\n\u{1E}\(two)\n", "\u{FEFF}\(one)\r\n\r\n\(two)"] {
            let found = try read(text)
            #expect(found.map { $0["n"] } == [.integer(1), .integer(2)])
            #expect(found.map(\.place) == [1, 2])
        }
    }

    @Test func valuesKeepTheirKind() throws {
        let found = try read(
            """
            {"type":"Feature","geometry":null,
            "properties":{"t":"a\\"\\\\\\/\\n😀\\uD83D\\uDE00","i":-7,"n":12.50,
            "code":320707001000000123456,"yes":true,"no":false,"none":null,"empty":"","nan":NaN,
            "list":[1, {"a":"]"}],"e":1e3}}
            """)
        #expect(
            found.first?.fields == [
                Field("t", .text("a\"\\/\n😀😀")), Field("i", .integer(-7)), Field("n", .number(12.5)),
                Field("code", .text("320707001000000123456")), Field("yes", .truth(true)),
                Field("no", .truth(false)), Field("list", .text(#"[1, {"a":"]"}]"#)),
                Field("e", .number(1000)),
            ])
    }

    @Test(
        arguments: [
            #"[["119.1","34.8"]]"#, "[[119.1]]", "[[NaN,34.8]]", "[[119.1,null]]", "[119.1,34.8]", "null",
            "{}",
            "[[1e999,1]]", "7",
        ])
    func badCoordinatesDamageOneFeature(coordinates: String) throws {
        let found = try read(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"n":1},
             "geometry":{"type":"LineString","coordinates":\(coordinates)}},
            {"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"n":2}}]}
            """)
        #expect(found.map { $0.damage != nil } == [true, false])
        #expect(found.map { $0["n"] } == [.integer(1), .integer(2)])
        #expect(found[0].geometry == nil)
    }

    @Test func badSyntaxIsToldWithItsLine() throws {
        let path = try folder.file(
            "bad.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[\n{\"type\" \"Feature\"}]}")
        let file = try FeatureFile(path: path)
        #expect(
            throws: FormatError.badSyntax(
                path, line: 3, byte: 51, found: "‘\"Feature\"}]}’", expected: "a colon")
        ) { try file.all() }
    }

    @Test(
        arguments: [
            "{", "[", "[]", "{}", "null", #"{"type":"Topology"}"#, #"{"a":1}"#,
            #"{"type":"FeatureCollection","features":["#,
            #"{"features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,"#,
        ])
    func whatIsNoGeoJSONIsRefused(text: String) throws {
        #expect(throws: FormatError.self) { try read(text) }
    }

    @Test(arguments: ["[", #"{"a":"#, #"{"type":"GeometryCollection","geometries":["#])
    func endlessNestingIsRefused(opening: String) throws {
        let text = String(repeating: opening, count: 100_000)
        #expect(throws: FormatError.self) { try read(text) }
        #expect(throws: FormatError.self) { try read(#"{"type":"Feature","properties":{"a":\#(text)"#) }
    }

    @Test func theClaimedCoordinateSystemIsFoundAtBothEnds() throws {
        let crs = #""crs":{"type":"name","properties":{"name":"EPSG:4549"}}"#
        let feature = #"{"type":"Feature","geometry":null,"properties":{"crs":{"type":"name"}}}"#
        let table = [
            "{\"type\":\"FeatureCollection\",\(crs),\"features\":[\(feature)]}": "EPSG:4549",
            "{\"type\":\"FeatureCollection\",\"features\":[\(feature)],\(crs)}\n": "EPSG:4549",
            "{\"type\":\"FeatureCollection\",\"features\":[\(feature)]}": nil,
        ]
        for (text, claim) in table {
            #expect(try FeatureFile(path: folder.file("c.geojson", text)).claimedCRS == claim)
        }
    }

    @Test func batchesKeepTheOrderAndTheSize() throws {
        let lines = (1...2503).map { #"{"type":"Feature","geometry":null,"properties":{"n":\#($0)}}"# }
        let file = try FeatureFile(path: folder.file("n.ndjson", lines.joined(separator: "\n")))
        var sizes: [Int] = []
        var places: [Int] = []
        try file.read(batchSize: 1000) { batch in
            sizes.append(batch.count)
            places += batch.map(\.place)
        }
        #expect(sizes == [1000, 1000, 503])
        #expect(places == Array(1...2503))
    }

    @Test func anErrorOfTheConsumerEndsTheReading() throws {
        struct Enough: Error {}
        let lines = (1...10).map { _ in #"{"type":"Feature","geometry":null,"properties":null}"# }
        let file = try FeatureFile(path: folder.file("n.ndjson", lines.joined(separator: "\n")))
        var batches = 0
        #expect(throws: Enough.self) {
            try file.read(batchSize: 2) { _ in
                batches += 1
                if batches == 2 { throw Enough() }
            }
        }
        #expect(batches == 2)
    }
}

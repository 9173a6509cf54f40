import Foundation
import PondFormats
import PondGeodesy
import PondModel
import Testing

struct RejectFileTests {
    private let folder = try! TemporaryFolder()

    /// Rejects all features of a file but the first, and reads the result back.
    private func rejectAllButFirst(_ path: String, to target: String) throws -> (
        before: [Feature], after: [Feature]
    ) {
        let file = try FeatureFile(path: path)
        let before = try file.all().dropFirst()
        let rows = before.map { RejectedRow(place: $0.place, reason: "坏 -- \"\($0.place)\"") }
        #expect(try RejectFile.write([(file, rows)], to: folder.path(target)) == [folder.path(target)])
        let after = try features(folder.path(target))
        #expect(after.count == before.count)
        return (Array(before), after)
    }

    private func expectSame(_ path: String, to target: String) throws {
        let (before, after) = try rejectAllButFirst(path, to: target)
        #expect(after.map(\.withoutRejectMarks) == before.map(\.withoutRejectMarks))
    }

    @Test func tableRowsComeBackVerbatimWithLineAndReason() throws {
        let path = try folder.file(
            "a.csv",
            "塘号,塘号,,note,wkt\n1,2,3,x,POINT (1 2)\n\"0,\"\"7\",b, c ,\"p\nq\",POINT (x)\n"
                + "4,5,6,7,POINT (3 4)\n"
        )
        let (before, after) = try rejectAllButFirst(path, to: "r.csv")
        #expect(after.map(\.withoutRejectMarks) == before.map(\.withoutRejectMarks))
        #expect(after.map { $0["reject_line"]?.text } == ["3", "5"])
        #expect(after.map { $0["reject_reason"]?.text } == ["坏 -- \"3\"", "坏 -- \"5\""])
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("r.csv")))
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(
            String(decoding: bytes, as: UTF8.self).contains("塘号,塘号,,note,wkt,reject_line,reject_reason\r\n"))
    }

    @Test func rowsRejectedAgainHaveTheirMarksOnce() throws {
        let path = try folder.file("a.csv", "塘号,品种\n1,鱼\n2,虾\n3,蟹\n")
        _ = try rejectAllButFirst(path, to: "one.csv")
        _ = try rejectAllButFirst(folder.path("one.csv"), to: "two.csv")
        let text = try String(
            decoding: Data(contentsOf: URL(fileURLWithPath: folder.path("two.csv"))), as: UTF8.self)
        #expect(text == "\u{FEFF}塘号,品种,reject_line,reject_reason\r\n3,蟹,3,\"坏 -- \"\"3\"\"\"\r\n")
    }

    @Test func tablesWithOtherColumnsShareOneFile() throws {
        let one = try FeatureFile(path: folder.file("one.csv", "a,b\n1,2\n"))
        let two = try FeatureFile(path: folder.file("two.tsv", "b\tc\n3\t4\n"))
        let row = RejectedRow(place: 2, reason: "r")
        #expect(
            try RejectFile.write([(one, [row]), (two, [row])], to: folder.path("r.csv")) == [
                folder.path("r.csv")
            ])
        #expect(
            try features(folder.path("r.csv")).map(\.texts) == [
                ["a": "1", "b": "2", "reject_line": "2", "reject_reason": "one.csv: r"],
                ["b": "3", "c": "4", "reject_line": "2", "reject_reason": "two.tsv: r"],
            ])
    }

    private let placemarks = """
        <Document><name>赣榆</name>
        <Schema id="s" name="s"><SimpleField name="a" type="string"/></Schema><Schema id="unused"/>
        <!-- <Placemark><name>in a comment</name></Placemark> -->
        <Folder><name>A &amp; B</name>
        <Placemark><name>first</name></Placemark>
        <Placemark id="2"><name>二</name><OvCoordType>GCJ-02</OvCoordType>
          <description><![CDATA[</Placemark><Placemark>]]></description>
          <ExtendedData><SchemaData schemaUrl="#s"><SimpleData name="a">1</SimpleData></SchemaData>
          </ExtendedData>
          <Point><coordinates>1,2</coordinates></Point></Placemark></Folder>
        <Placemark gx:x="a>b"><gx:Track><gx:coord>1 2 3</gx:coord></gx:Track></Placemark>
        <Placemark/></Document>
        """

    @Test(arguments: ["kml", "ovkml"])
    func placemarksComeBackByteForByteInTheirFolders(ending: String) throws {
        let root =
            "<kml xmlns=\"http://www.opengis.net/kml/2.2\" xmlns:gx=\"http://www.google.com/kml/ext/2.2\">"
        let path = try folder.file("a.\(ending)", "\(root)\(placemarks)</kml>")
        try expectSame(path, to: "r.\(ending)")
        let text = try String(contentsOfFile: folder.path("r.\(ending)"), encoding: .utf8)
        let start = try #require(placemarks.firstRange(of: "<Placemark id=\"2\">")).lowerBound
        let end = try #require(placemarks.firstRange(of: "</Placemark></Folder>")).lowerBound
        #expect(text.contains(placemarks[start..<end] + "</Placemark>"))
        #expect(text.contains("<Schema id=\"s\""))
        #expect(!text.contains("unused"))
        #expect(text.contains("<!-- 2: 坏"))
        #expect(text.contains("xmlns:gx=\"http://www.google.com/kml/ext/2.2\""))
        #expect(try FeatureFile(path: folder.path("r.\(ending)")).format.rawValue == ending)
        // Python's parser, which is strict, takes it.
        try Peer.run(
            "python3",
            ["-c", "import sys,xml.etree.ElementTree as E; E.parse(sys.argv[1])", folder.path("r.\(ending)")])
    }

    @Test func zippedPlacemarksComeBackAsPlainKML() throws {
        _ = try folder.file("doc.kml", "<kml xmlns:gx=\"g\">\(placemarks)</kml>")
        try Peer.run("python3", ["-m", "zipfile", "-c", "a.kmz", "doc.kml"], in: folder.path)
        try expectSame(folder.path("a.kmz"), to: "r.kml")
    }

    @Test func geoJSONComesBackWithItsCoordinates() throws {
        let path = try folder.file(
            "a.geojson",
            """
            {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4549"}},"features":[
            {"type":"Feature","geometry":null,"properties":null},
            {"type":"Feature","id":"x","geometry":{"type":"Polygon",
             "coordinates":[[[40500000.123456789,3850000.1],[1,2],[3,4],[40500000.123456789,3850000.1]]]},
             "properties":{"塘号":"007","n":1,"d":0.1,"b":true,"list":[1]}},
            {"type":"Feature","geometry":null,"properties":{"n":2}},
            {"type":"Feature","properties":{"n":3},
             "geometry":{"type":"Point","coordinates":["119.1","34.8"]}}]}
            """)
        try expectSame(path, to: "r.geojson")
        #expect(try FeatureFile(path: folder.path("r.geojson")).claimedCRS == "EPSG:4549")
        #expect(
            try String(contentsOfFile: folder.path("r.geojson"), encoding: .utf8).contains(
                "[\"119.1\",\"34.8\"]"))
    }

    @Test func ovitalAndGPXComeBackWithDatumNameAndFolders() throws {
        let ovjsn = try folder.file(
            "a.ovjsn",
            #"""
            {"ObjItems":[{"Type":7,"Object":{"Name":"a","Type":7,"ObjectDetail":{"Lat":1,"Lng":2,"Gcj02":0}}},
            {"Type":30,"ObjID":9,"Object":{"Name":"养户/东","Type":30,"ObjectDetail":{"ObjItems":[
            {"Type":13,"Object":{"Name":"b","Type":13,"Comment":"面积: 20",
             "ObjectDetail":{"Latlng":[1,2,3,4,5,6],"Gcj02":1}}}]}}}]}
            """#)
        try expectSame(ovjsn, to: "r.geojson")
        let found = try features(folder.path("r.geojson"))
        #expect(found.map(\.datum) == [.gcj02])
        #expect(found.map(\.folders) == [["养户/东"]])
        let gpx = try folder.file(
            "a.gpx",
            "<gpx><wpt lat=\"1\" lon=\"2\"/><wpt lat=\"3\" lon=\"4\"><name>n</name><desc>d</desc></wpt></gpx>"
        )
        try expectSame(gpx, to: "g.geojson")
        #expect(try features(folder.path("g.geojson")).map(\.datum) == [.wgs84])
    }

    @Test(
        .enabled(if: Peer.has("ogr2ogr"), "needs GDAL's tools"),
        arguments: [("xlsx", "r.csv"), ("gpkg", "r.geojson"), ("zip", "r.geojson")])
    func filesOfGDALComeBack(ending: String, target: String) throws {
        let (before, after) = try rejectAllButFirst(GDALSamples.write(ending: ending, in: folder), to: target)
        #expect(after.map(\.geometry) == before.map(\.geometry))
        #expect(after.map(\.folders) == before.map(\.folders))
        // JSON has one kind of number: 3 acres as a real number come back as a whole one.
        #expect(after.map(\.withoutRejectMarks.texts) == before.map(\.texts))
    }

    @Test func severalKindsGetSeveralFiles() throws {
        let kml = try FeatureFile(path: folder.file("a.kml", "<kml><Placemark/></kml>"))
        let csv = try FeatureFile(path: folder.file("a.csv", "a\n1\n"))
        let gpx = try FeatureFile(path: folder.file("a.gpx", "<gpx><wpt lat=\"1\" lon=\"2\"/></gpx>"))
        let written = try RejectFile.write(
            [
                (csv, [RejectedRow(place: 2, reason: "r")]), (kml, [RejectedRow(place: 1, reason: "r")]),
                (gpx, [RejectedRow(place: 1, reason: "r")]), (kml, []),
            ], to: folder.path("bad.kml"))
        #expect(written == ["bad.kml", "bad-2.kml", "bad.geojson"].map { folder.path($0) })
        #expect(try written.map { try FeatureFile(path: $0).all().count } == [1, 1, 1])
        #expect(try RejectFile.write([(kml, [])], to: folder.path("none.csv")) == [])
    }
}

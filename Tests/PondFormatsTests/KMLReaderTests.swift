import PondFormats
import PondGeodesy
import PondModel
import Testing

struct KMLReaderTests {
    private let folder = try! TemporaryFolder()

    private func read(_ body: String, _ name: String = "a.kml") throws -> [Feature] {
        try features(folder.file(name, "<kml xmlns=\"http://www.opengis.net/kml/2.2\">\(body)</kml>"))
    }

    private func placemark(_ body: String) throws -> Feature {
        try #require(read("<Document><Placemark>\(body)</Placemark></Document>").first)
    }

    @Test func foldersAreThePathOfNamedContainers() throws {
        let found = try read(
            """
            <Document><name>赣榆</name><Folder><name><![CDATA[养户 & 客户]]></name><Folder>
            <Placemark><name> 张三 </name></Placemark></Folder>
            <Folder><name>内</name><Placemark/></Folder></Folder><Placemark><name/></Placemark></Document>
            """)
        #expect(found.map(\.folders) == [["赣榆", "养户 & 客户"], ["赣榆", "养户 & 客户", "内"], ["赣榆"]])
        #expect(found.map(\.name) == ["张三", nil, nil])
        #expect(found.map(\.place) == [1, 2, 3])
    }

    @Test(
        arguments: [
            ("CGCS2000", Datum.wgs84), ("WGS84", .wgs84), ("WGS-84", .wgs84), ("GCJ-02", .gcj02),
            ("GCJ02", .gcj02),
            ("BD-09", .bd09), (" BD09\n", .bd09),
        ])
    func ovitalsCoordinateTypeIsTheDatum(written: String, datum: Datum) throws {
        let found = try placemark("<OvCoordType>\(written)</OvCoordType>")
        #expect(found.datum == datum)
        #expect(found.damage == nil)
    }

    @Test func anUnknownCoordinateTypeIsDamage() throws {
        let found = try placemark(
            "<OvCoordType>XIAN80</OvCoordType><Point><coordinates>1,2</coordinates></Point>")
        #expect(found.datum == nil)
        #expect(found.damage?.english.contains("XIAN80") == true)
        #expect(try placemark("<OvCoordType></OvCoordType>").damage == nil)
    }

    @Test func extendedDataIsReadWithAndWithoutSchema() throws {
        let found = try placemark(
            """
            <ExtendedData><Data name="塘号"><displayName>编号</displayName><value>A01</value></Data>
            <Data name="空"><value/></Data>
            <SchemaData schemaUrl="#s"><SimpleData name="面积(亩)"> 20 </SimpleData></SchemaData>
            <camp:品种 xmlns:camp="x">泥鳅</camp:品种></ExtendedData>
            """)
        #expect(
            found.fields == [
                Field("塘号", .text("A01")), Field("面积(亩)", .text("20")), Field("品种", .text("泥鳅")),
            ])
    }

    @Test func descriptionsGiveFields() throws {
        let table: [(String, [Field])] = [
            (
                "面积: 20\n品种：泥鳅\n常年不干",
                [Field("面积", .text("20")), Field("品种", .text("泥鳅")), Field("description", .text("常年不干"))]
            ),
            (
                "<![CDATA[面积: 20<br>品种：泥鳅<br/>A &amp; B]]>",
                [Field("面积", .text("20")), Field("品种", .text("泥鳅")), Field("description", .text("A & B"))]
            ),
            (
                """
                <![CDATA[<html><head><style>td:x</style></head><table><tr><th colspan=2>塘口</th></tr>
                <tr><td>塘号:</td><td><b>A</b>01</td></tr><tr><td>空</td><td></td></tr></table></html>]]>
                """,
                [Field("塘号", .text("A01")), Field("description", .text("塘口"))]
            ),
            (
                """
                <![CDATA[<table><tr><td><table><tr><td>年用料</td><td>60
                吨</td></tr></table></td></tr></table>]]>
                """,
                [Field("年用料", .text("60 吨"))]
            ),
            ("<table><tr><td>塘号</td><td>A<b>0</b>1</td></tr></table>", [Field("塘号", .text("A01"))]),
            ("2024-05-01 10:30 去过", [Field("description", .text("2024-05-01 10:30 去过"))]),
            ("http://example.com", [Field("description", .text("http://example.com"))]),
            ("他说。水深: 2 米", [Field("description", .text("他说。水深: 2 米"))]),
            ("深 &lt; 2 米", [Field("description", .text("深 < 2 米"))]), ("  \n ", []),
        ]
        for (text, fields) in table {
            #expect(try placemark("<description>\(text)</description>").fields == fields, "\(text)")
        }
    }

    @Test func extendedDataComesBeforeTheDescription() throws {
        let found = try placemark(
            """
            <description>面积: 1
            塘号: B</description><ExtendedData><Data name="面积"><value>2</value></Data></ExtendedData>
            """
        )
        #expect(found.fields == [Field("面积", .text("2")), Field("塘号", .text("B"))])
    }

    @Test func geometriesAreRead() throws {
        let a = Coordinate(x: 1, y: 2)
        let b = Coordinate(x: 3, y: 4)
        func ring(_ text: String) -> String { "<LinearRing><coordinates>\(text)</coordinates></LinearRing>" }
        let point = "<Point><coordinates>1,2,5</coordinates></Point>"
        let line = "<LineString><coordinates>1,2 3,4</coordinates></LineString>"
        let table: [(String, Geometry?)] = [
            (point, .point(a)), (line, .line([a, b])), (ring("\n1,2,0\n3,4,0\n"), .line([a, b])),
            ("<LineString><coordinates>1, 2,0  3 ,4 </coordinates></LineString>", .line([a, b])),
            ("<LineString><coordinates>1,2,,3,4</coordinates></LineString>", .line([a])),
            (
                """
                <Polygon><innerBoundaryIs>\(ring("3,4"))</innerBoundaryIs>
                <outerBoundaryIs>\(ring("1,2 3,4 1,2"))</outerBoundaryIs></Polygon>
                """,
                .polygon([[a, b, a], [b]])
            ),
            ("<MultiGeometry>\(point)</MultiGeometry>", .points([a])),
            (
                "<MultiGeometry>\(line)<MultiGeometry>\(line)</MultiGeometry></MultiGeometry>",
                .lines([[a, b], [a, b]])
            ),
            ("<MultiGeometry>\(point)\(line)</MultiGeometry>", .collection([.point(a), .line([a, b])])),
            (
                "<gx:Track><when>2020</when><gx:coord>1 2 3</gx:coord><gx:coord>3 4</gx:coord></gx:Track>",
                .line([a, b])
            ),
            ("<gx:MultiTrack><gx:Track><gx:coord>1 2 3</gx:coord></gx:Track></gx:MultiTrack>", .lines([[a]])),
            ("<Point><coordinates></coordinates></Point>", nil),
            ("<Model><coordinates>1,2</coordinates></Model>", nil),
        ]
        for (text, geometry) in table {
            let found = try placemark(text)
            #expect(found.geometry == geometry, "\(text)")
            #expect(found.damage == nil, "\(text)")
        }
    }

    @Test(arguments: ["no,no", "1", "1,2 x,4", "1;2", "1,nan", "1 2"])
    func badCoordinatesAreDamage(text: String) throws {
        let found = try placemark("<LineString><coordinates>\(text)</coordinates></LineString>")
        #expect(found.damage != nil)
        #expect(found.geometry == nil)
    }

    @Test func anUndeclaredPrefixDoesNotStopALargeFile() throws {
        let point = "<Point><coordinates>1,2</coordinates></Point>"
        let one = "<Placemark><gx:odd ov:x=\"1\">y</gx:odd>\(point)</Placemark>"
        #expect(try read(String(repeating: one, count: 5000)).count == 5000)
    }

    @Test func aTruncatedFileIsRefusedWithItsLine() throws {
        let path = try folder.file(
            "cut.kml", "<kml>\n<Document>\n<Placemark><name>a</name></Placemark>\n<Placemark>")
        let file = try FeatureFile(path: path)
        let error = #expect(throws: FormatError.self) { try file.all() }
        guard case .badXML(path, let line, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(line == 4)
    }

    @Test func anEntityBombStaysSmall() throws {
        let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }
            .joined()
        let path = try folder.file(
            "bomb.kml",
            """
            <!DOCTYPE kml [<!ENTITY e0 "ha">\(entities)<!ENTITY f SYSTEM "file:///etc/passwd">]>
            <kml><Placemark><name>&e9;&f;</name></Placemark></kml>
            """
        )
        let found = try? features(path)
        #expect((found?.first?.name?.count ?? 0) < 1000)
    }

    @Test func chineseEncodingsThatTheFileDeclaresAreRead() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"GBK\"?>\n<kml><Placemark><name>青口村</name></Placemark></kml>"
        let source = try folder.file("utf8.kml", text)
        try Peer.run("bash", ["-c", "iconv -f UTF-8 -t GBK '\(source)' > '\(folder.path("gbk.kml"))'"])
        #expect(try features(folder.path("gbk.kml")).map(\.name) == ["青口村"])
    }
}

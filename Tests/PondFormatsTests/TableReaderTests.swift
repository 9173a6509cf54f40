import Foundation
import PondFormats
import PondGeodesy
import PondModel
import Testing

struct TableReaderTests {
    private let folder = try! TemporaryFolder()

    private func read(_ text: String, _ name: String = "a.csv") throws -> [Feature] {
        try features(folder.file(name, text))
    }

    /// The codecs are Python's, so that iconv is judged by another.
    @Test(
        arguments: [
            ("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GB18030"), ("gbk", "GB18030"),
            ("utf-16-le", "UTF-16LE"), ("utf-16-be", "UTF-16BE"), ("utf-16", "UTF-16LE"),
        ], ["\n", "\r\n", "\r"])
    func everyEncodingAndLineEndGivesTheSameRows(codec: (python: String, iconv: String), lineEnd: String)
        throws
    {
        let rows = "塘号,品种,村\(lineEnd)A01,泥鳅,\"镥镥,村\"\(lineEnd)A02,草鱼,路\(lineEnd)"
        let source = try folder.file("utf8.txt", rows)
        let path = folder.path("\(codec.python).csv")
        try Peer.run(
            "python3",
            [
                "-c",
                """
                import sys
                text = open(sys.argv[1], encoding='utf-8', newline='').read()
                open(sys.argv[2], 'wb').write(text.encode(sys.argv[3]))
                """,
                source, path, codec.python,
            ])
        let file = try FeatureFile(path: path)
        #expect(file.encoding == codec.iconv)
        let found = try file.all()
        #expect(
            found.map(\.texts) == [
                ["塘号": "A01", "品种": "泥鳅", "村": "镥镥,村"], ["塘号": "A02", "品种": "草鱼", "村": "路"],
            ])
        #expect(found.map(\.place) == [2, 3])
        #expect(found.allSatisfy { $0.damage == nil })
    }

    @Test(arguments: [",", ";", "\t"])
    func theHeaderTellsTheDelimiter(delimiter: String) throws {
        let text =
            ["a", "b,", "c"].map { "\"\($0)\"" }.joined(separator: delimiter)
            + "\n1\(delimiter)2\(delimiter)3\n"
        #expect(try read(text).map(\.texts) == [["a": "1", "b,": "2", "c": "3"]])
        #expect(try read("sep=\(delimiter)\r\n\(text)").map(\.place) == [3])
    }

    @Test func tabsInATextFileMakeItTSV() throws {
        #expect(try FeatureFile(path: folder.file("a.txt", "a\tb\n1\t2\n")).format == .tsv)
        #expect(try FeatureFile(path: folder.file("b.txt", "a,b\n1,2\n")).format == .csv)
    }

    @Test func quotesHoldDelimitersQuotesAndLineEnds() throws {
        let found = try read("a,b\n\"x\"\"y\",\"1\r\n2\n3\"\n\"\",\"p\"q\nlast,\"\"\"\"\n")
        #expect(
            found.map(\.texts) == [["a": "x\"y", "b": "1\r\n2\n3"], ["b": "pq"], ["a": "last", "b": "\""]])
        #expect(found.map(\.place) == [2, 5, 6])
    }

    @Test func blankAndRepeatedHeadersGetNamesOfTheirOwn() throws {
        let found = try read("名称,名称,,名称 2\n1,2,3,4\n")
        #expect(found.map(\.texts) == [["名称": "1", "名称 2": "2", "column 3": "3", "名称 2 2": "4"]])
    }

    @Test func shortAndLongRowsAreDamaged() throws {
        let found = try read("a,b,c\n1,2\n1,2,3,\n1,2,3,4\n\n1,2,3")
        #expect(found.map { $0.damage != nil } == [true, false, true, false])
        #expect(found.map(\.place) == [2, 3, 4, 6])
    }

    @Test func aQuoteThatNeverClosesDamagesItsRowOnly() throws {
        let found = try read("a,b\n1,\"two\n3,4\n5,6\n")
        #expect(found.map(\.place) == [2, 3, 4])
        #expect(found.map { $0.damage != nil } == [true, false, false])
        #expect(found[2].texts == ["a": "5", "b": "6"])
    }

    @Test func bytesThatAreNoTextDamageTheirRow() throws {
        var data = Data("塘号,品种\n甲,泥鳅\n乙,".utf8)
        data += [0xFF, 0xFE, 0x80]
        data += Data("\n丙,草鱼\n".utf8)
        let file = try FeatureFile(path: folder.file("bad.csv", data))
        #expect(file.encoding == "UTF-8")
        #expect(try file.all().map { $0.damage != nil } == [false, true, false])
    }

    @Test func wellKnownTextIsTheGeometry() throws {
        let a = Coordinate(x: 1, y: 2)
        let b = Coordinate(x: 3.5, y: -4)
        let table: [(String, Geometry?)] = [
            ("POINT (1 2)", .point(a)), ("point z(1 2 9)", .point(a)), ("SRID=4326;POINT(1 2)", .point(a)),
            ("LINESTRING (1 2,3.5 -4)", .line([a, b])), ("MULTIPOINT ((1 2),(3.5 -4))", .points([a, b])),
            ("MULTIPOINT (1 2, 3.5 -4)", .points([a, b])),
            ("POLYGON ((1 2, 3.5 -4, 1 2),(3.5 -4))", .polygon([[a, b, a], [b]])),
            ("POLYGON ZM ((1 2 0 0, 3.5 -4 0 0))", .polygon([[a, b]])),
            ("MULTIPOLYGON (((1 2)),((3.5 -4),(1 2)))", .polygons([[[a]], [[b], [a]]])),
            ("MULTILINESTRING ((1 2),(3.5 -4))", .lines([[a], [b]])),
            ("GEOMETRYCOLLECTION (POINT (1 2))", .collection([.point(a)])), ("POINT (1)", nil),
            ("POINT (1 2", nil), ("POLYGON ((1 2, x 4))", nil), ("塘", nil), ("POINT (1 2) x", nil),
        ]
        for (text, geometry) in table {
            for column in ["wkt", "WKT", "geometry", "几何"] {
                let found = try read("n,\(column)\n7,\"\(text)\"\n")
                #expect(found.map(\.geometry) == [geometry], "\(text)")
                #expect((found[0].damage != nil) == (geometry == nil), "\(text)")
                #expect(found[0].texts == ["n": "7"])
            }
        }
    }

    @Test func aFileWithoutAHeaderIsRefused() throws {
        let path = try folder.file("blank.csv", "\n\n , \n")
        #expect(throws: FormatError.noHeader(path)) { try FeatureFile(path: path) }
    }
}

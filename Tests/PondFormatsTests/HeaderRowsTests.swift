import Foundation
import PondFormats
import PondModel
import Testing

/// Tables as offices make them: a title above, heads of two rows, merged cells.
struct HeaderRowsTests {
    private let folder = try! TemporaryFolder()

    private static let title = [["墩尚镇摸排汇总表"], ["填表人：张三", "2026-03-01"]]
    private static let heads = [["村", "塘号", "面积", "", "备注"], ["", "", "总面积", "净面积"]]
    private static let rows = [["河口村", "A01", "20", "18"], ["", "A02", "15亩"], ["合计", "", "35"]]
    private static let expected = [
        ["村": "河口村", "塘号": "A01", "面积 › 总面积": "20", "面积 › 净面积": "18"],
        ["塘号": "A02", "面积 › 总面积": "15亩"], ["村": "合计", "面积 › 总面积": "35"],
    ]

    private func csv(_ rows: [[String]], delimiter: String) -> String {
        let width = rows.map(\.count).max()!
        return rows.map { row in
            // A title is often without the empty cells that Excel writes.
            let cells = row.count == 1 ? row : row + Array(repeating: "", count: width - row.count)
            return cells.joined(separator: delimiter) + "\r\n"
        }.joined()
    }

    @Test(arguments: [",", ";", "\t"])
    func aTitleAndAHeadOfTwoRowsInText(delimiter: String) throws {
        let text = csv(Self.title + Self.heads + Self.rows, delimiter: delimiter)
        let found = try features(folder.file("a.csv", text))
        #expect(found.map(\.texts) == Self.expected)
        #expect(found.map(\.place) == [5, 6, 7])
    }

    /// What is no title and no second row of a head.
    @Test(arguments: [
        ("村,塘号,,\n河口村,A1,,\n", [["村": "河口村", "塘号": "A1"]]),
        ("村,塘号,\n,A1,靠路\n", [["塘号": "A1", "column 3": "靠路"]]),
        ("塘号\nA1\n", [["塘号": "A1"]]), ("塘号,村\nA1\n", [["塘号": "A1"]]),
    ])
    func aPlainHeadStaysTheHead(text: String, expected: [[String: String]]) throws {
        #expect(try features(folder.file("a.csv", text)).map(\.texts) == expected)
    }

    @Test func aMergedCellOfTextHoldsForItsRowsAndANumberDoesNot() throws {
        let path = try workbook(
            Self.title + Self.heads + Self.rows,
            merges: ["A1:E1", "A3:A4", "B3:B4", "C3:D3", "A5:A6", "D5:D6", "E3:E4"])
        let found = try features(path)
        var expected = Self.expected
        expected[1]["村"] = "河口村"
        #expect(found.map(\.texts) == expected)
        #expect(found.map(\.place) == [5, 6, 7])
        #expect(found.map(\.folders) == [["摸排&表"], ["摸排&表"], ["摸排&表"]])
    }

    @Test func rejectedRowsOfSuchASheetComeOutWithTheirOwnHead() throws {
        let path = try workbook(Self.title + Self.heads + Self.rows, merges: ["A5:A6", "C3:D3"])
        let rejected = folder.path("bad.csv")
        _ = try RejectFile.write(
            [(file: FeatureFile(path: path), rows: [RejectedRow(place: 6, reason: "疑")])], to: rejected)
        let again = try features(rejected)
        #expect(again.map(\.withoutRejectMarks.texts) == [["村": "河口村", "塘号": "A02", "面积 › 总面积": "15亩"]])
    }

    /// Rejected features are written where the user says, also under the name of a table.
    @Test func geoJSONUnderATablesNameIsKnownByItsContent() throws {
        let text =
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"塘号":"A1","reject_line":2}}]}"#
        #expect(try FeatureFile(path: folder.file("bad.csv", text)).format == .geojson)
    }

    /// A workbook of one sheet as Excel lays it out, written by Python.
    private func workbook(_ rows: [[String]], merges: [String]) throws -> String {
        let path = folder.path("merged.xlsx")
        let input = try JSONEncoder().encode([rows, [merges]])
        try Peer.run("python3", ["-c", Self.writer, path, String(decoding: input, as: UTF8.self)])
        return path
    }

    private static let writer = #"""
        import json, sys, zipfile
        path, (rows, (merges,)) = sys.argv[1], json.loads(sys.argv[2])
        def cell(r, c, v):
            ref = f'{"ABCDEFGH"[c]}{r}'
            if not v: return ""
            if v.isdigit(): return f'<c r="{ref}"><v>{v}</v></c>'
            return f'<c r="{ref}" t="inlineStr"><is><t>{v}</t></is></c>'
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        pkg = "http://schemas.openxmlformats.org/package/2006"
        body = "".join(f'<row r="{r}">' + "".join(cell(r, c, v) for c, v in enumerate(row)) + "</row>"
                       for r, row in enumerate(rows, 1))
        merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
        parts = {
            "[Content_Types].xml": f'<Types xmlns="{pkg}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{pkg}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="摸排&amp;表" sheetId="1" r:id="rId7"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pkg}/relationships"><Relationship Target="worksheets/sheet1.xml" Type="{rel}/worksheet" Id="rId7"/></Relationships>',
            "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{body}</sheetData><mergeCells count="{len(merges)}">{merged}</mergeCells></worksheet>',
        }
        with zipfile.ZipFile(path, "w") as z:
            for name, text in parts.items(): z.writestr(name, '<?xml version="1.0" encoding="UTF-8"?>' + text)
        """#
}

import Foundation
import Testing

/// Rejected rows come out ready to be mended and imported again.
@Suite struct RejectsTests {
    /// The six bad rows of the demo's second round, each mended in its one bad cell.
    @Test func mendedRowsOfATableGoIn() throws {
        let bench = try Demo.surveyed.get().copy()
        let bad = bench.path("bad.csv")
        try bench.survey(Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02", "--rejects", bad)
        var text = try String(contentsOfFile: bad, encoding: .utf8)
        for (wrong, right) in [
            ("示例没有村,,,", "示例盐河村,沙河镇,,"), ("很多", "38"), ("1191.07,347.25", "119.107,34.725"), ("鸡舍", "塘口"),
        ] {
            #expect(text.contains(wrong), "\(text)")
            text = text.replacing(wrong, with: right)
        }
        var lines = text.split(whereSeparator: \.isNewline).map(String.init)
        for index in lines.indices.dropFirst() {
            lines[index] = mendedLine(lines[index], header: lines[0])
        }
        let again = try bench.survey(
            try bench.write(lines.joined(separator: "\n") + "\n", to: "mended.csv"), "--round", "2026-R2",
            "--datum", "gcj02")
        #expect(again.total.rejected == 0, "\(again.rejected.map(\.reason))")
        #expect(again.total.read == 6)
        #expect(try bench.file.number("SELECT count(*) FROM pond WHERE code IN ('XX-01', 'SH-YH-999')") == 2)
    }

    /// A stage within its bounds, and a position where there was none.
    private func mendedLine(_ line: String, header: String) -> String {
        let names = header.split(separator: ",", omittingEmptySubsequences: false)
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        guard let stage = names.firstIndex(of: "阶段"), let longitude = names.firstIndex(of: "经度"),
            let latitude = names.firstIndex(of: "纬度"), cells.count > latitude
        else { return line }
        if cells[stage] == "12" { cells[stage] = "2" }
        if cells[longitude].isEmpty, ["XX-01", "SH-YH-999"].contains(cells[1]) {
            cells[longitude] = "118.9511"
            cells[latitude] = cells[1] == "XX-01" ? "34.7311" : "34.7333"
        }
        return cells.joined(separator: ",")
    }

    @Test func placemarksComeOutByteForByteAndGoInWhenMended() throws {
        let bench = try Demo.areas.get().copy()
        let placemarks = [
            Self.placemark("K-1", village: "示例没有的村"), Self.placemark("K-2", village: "示例上河村"),
            Self.placemark("K-3", village: "示例无此村"),
        ]
        let source = try bench.write(
            "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">"
                + "<Document><Folder><name>塘口</name>\r\n" + placemarks.joined(separator: "\r\n")
                + "</Folder></Document></kml>", to: "round.ovkml")
        let report = try bench.survey(source, "--round", "2025-R1", "--rejects", bench.path("bad.ovkml"))
        #expect(report.total == .init(read: 3, new: 1, rejected: 2))
        var text = try String(contentsOfFile: bench.path("bad.ovkml"), encoding: .utf8)
        #expect(Data(text.utf8).range(of: Data(placemarks[0].utf8)) != nil, "\(text)")
        #expect(Data(text.utf8).range(of: Data(placemarks[2].utf8)) != nil)
        #expect(!text.contains("K-2"))
        for name in ["示例没有的村", "示例无此村"] { text = text.replacing("<value>\(name)<", with: "<value>示例上河村<") }
        let again = try bench.survey(try bench.write(text, to: "mended.ovkml"), "--round", "2025-R1")
        #expect(again.total == .init(read: 2, new: 2), "\(again.rejected)")
    }

    private static func placemark(_ code: String, village: String) -> String {
        let west = 118.99 + Double(code.suffix(1))! * 0.002
        let ring = [(0.0, 0.0), (0.001, 0.0), (0.001, 0.001), (0.0, 0.001), (0.0, 0.0)]
            .map { "\(west + $0.0),\(34.95 + $0.1),0" }.joined(separator: " ")
        return """
            <Placemark  id='\(code)'><!-- 手绘 & "原样" -->\r
            \t<name>\(code)</name><ExtendedData><Data name="村"><value>\(village)</value></Data></ExtendedData>
            <OvCoordType>GCJ-02</OvCoordType><Polygon><outerBoundaryIs><LinearRing><coordinates>\(ring)</coordinates>\
            </LinearRing></outerBoundaryIs></Polygon></Placemark>
            """
    }

    @Test func otherGeometryComesOutAsGeoJSONInTheCoordinatesOfTheSource() throws {
        let bench = try Demo.areas.get().copy()
        let ring =
            "[[118.991234567,34.951234567],[118.992,34.951],[118.992,34.952],[118.991,34.952],"
            + "[118.991234567,34.951234567]]"
        let source = try bench.write(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"塘号":"G-1","村":"示例没有的村"},"#
                + #""geometry":{"type":"Polygon","coordinates":[\#(ring)]}}]}"#, to: "round.geojson")
        let bad = bench.path("bad.geojson")
        let report = try bench.survey(source, "--round", "2025-R1", "--datum", "gcj02", "--rejects", bad)
        #expect(report.total == .init(read: 1, rejected: 1))
        let text = try String(contentsOfFile: bad, encoding: .utf8)
        #expect(text.contains(ring), "\(text)")
        #expect(text.contains("示例没有的村"))
        let mended = try bench.write(text.replacing("\"示例没有的村\"", with: "\"示例上河村\""), to: "mended.geojson")
        let again = try bench.survey(mended, "--round", "2025-R1", "--datum", "gcj02")
        #expect(again.total == .init(read: 1, new: 1), "\(again.rejected)")
    }
}

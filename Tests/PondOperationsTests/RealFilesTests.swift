import Foundation
import Testing

/// The main job on real files that nobody of the project wrote. Skipped where the folder is missing.
@Suite(.enabled(if: Repository.hasRealData, "../shared/data is not beside the checkout"), .serialized)
struct RealFilesTests {
    private func real(_ path: String) -> String { Repository.realData.appendingPathComponent(path).path }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: real(folder)).filter { !$0.hasPrefix("LICENSE") }
            .sorted()
            .map { real("\(folder)/\($0)") }
    }

    @Test func areasAndOutlinesLoadAsTheyAreAndNeverDouble() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let table = real("areas/near_ganyu_all_levels_2016_gcj02.csv")
        let fences = real("areas/near_ganyu_county_fences_gcj02.geojson")
        for _ in 1...2 {
            for file in [table, fences] {
                let answer = try bench.pondmap("areas", file, "--datum", "gcj02")
                #expect(answer.code == 0, "\(answer.messages)")
            }
        }
        let counts = try bench.query(
            "SELECT level, count(*), count(place), count(boundary) FROM area GROUP BY level")
        // The README of the real data counts 48 counties with 47 outlines, 764 towns (655 located) and 21,097
        // villages (1,203 located); the table gives one county (清江浦区) no point.
        #expect(counts == ["county|48|47|47", "town|764|655|0", "village|21097|1203|0"])
        #expect(
            try bench.query("SELECT count(*) FROM area WHERE parentID IS NULL AND level <> 'county'") == ["0"]
        )
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func withinAHundredKilometresLieAsManyPlacesAsTheDataSays() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let table = real("areas/near_ganyu_all_levels_2016_gcj02.csv")
        #expect(try bench.pondmap("areas", table, "--datum", "gcj02").code == 0)
        let near = try bench.placesWithin(kilometres: 100)
        #expect(near["town"] == 238)
        #expect(near["village"] == 522)
    }

    /// From the real areas to markets and maps: two made-up ponds in each of the villages that have a place.
    @Test func theMainJobIsDoneOnTheRealAreas() throws {
        let bench = try Workbench()
        try bench.makeStore()
        for file in ["near_ganyu_all_levels_2016_gcj02.csv", "near_ganyu_county_fences_gcj02.geojson"] {
            #expect(try bench.pondmap("areas", real("areas/\(file)"), "--datum", "gcj02").code == 0)
        }
        let villages = try RealVillage.all(of: bench)
        #expect(villages.count == 1203)
        let survey = try bench.write(RealVillage.survey(of: villages), to: "survey.csv")
        let report = try SurveyOutcome(
            bench.pondmap("survey", survey, "--round", "2026-R1", "--datum", "wgs84", "--format", "json"))
        #expect(report.total.new == villages.count * 2, "\(report.rejected)")
        let answer = try bench.pondmap("targets", "--level", "village", "--format", "json")
        let targets = try JSONDecoder().decode(TargetsOutcome.self, from: Data(answer.output.utf8))
        let expected = try RealVillage.markets(among: villages, bench)
        #expect(expected.count > 100)
        #expect(
            Dictionary(uniqueKeysWithValues: targets.markets.map { ($0.code ?? "", $0.capacityTonnes) })
                == expected)
        for (map, features) in [("battle", expected.count), ("aquaculture", villages.count * 2)] {
            let file = bench.path("\(map).geojson")
            #expect(try bench.pondmap("export", map, "--to", file).code == 0)
            let layer = map == "battle" ? "market' AND level = 'village" : "pond"
            let count = try Judge.gdal(
                "ogrinfo",
                [
                    "-q", "-dialect", "SQLite", "-sql",
                    "SELECT count(*) AS n FROM \"\(map)\" WHERE layer = '\(layer)'", file,
                ])
            #expect(count.contains("= \(features)\n"), "\(map): \(count)")
        }
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func theWholeCountrysVillagesLoad() throws {
        let bench = try Workbench()
        try bench.makeStore()
        let archive = real("areas/national_villages_2016_gcj02.csv.gz")
        let table = bench.path("national.csv")
        #expect(try Program(path: "/bin/sh").run(["-c", "gunzip -c '\(archive)' > '\(table)'"]).code == 0)
        let answer = try bench.pondmap("areas", table, "--datum", "gcj02")
        #expect(answer.code == 0, "\(answer.messages)")
        #expect(try bench.query("SELECT count(*), count(place) FROM area") == ["666655|59035"])
    }

    @Test func ovitalsObjectsBecomePondsWhereTheStoreHasAreas() throws {
        let files = try files(in: "ovital")
        #expect(files.count == 6)
        for file in files {
            let bench = try Workbench()
            try bench.makeStore()
            try bench.writeAreas(near: "100.27,29.667", "100.37,29.632")
            let answer = try SurveyOutcome(
                bench.pondmap("survey", file, "--round", "2026-R1", "--format", "json"))
            #expect(
                answer.total.new == answer.total.read && answer.total.new > 0, "\(file): \(answer.rejected)")
            #expect(answer.files[0].datum.contains("WGS 84"))
            #expect(try bench.query("SELECT count(*) FROM pond") == ["\(answer.total.new)"])
        }
    }

    @Test func everyRealKMLAndGPXIsReadRowForRow() throws {
        var table = ["file: read, new, rejected, first reason"]
        let files = try files(in: "kml") + files(in: "gpx")
        #expect(files.count > 50)
        for file in files {
            let bench = try Workbench()
            try bench.makeStore()
            try bench.writeAreas(near: "119.1,34.8")
            let datum = file.hasSuffix(".gpx") ? [] : ["--datum", "wgs84"]
            let answer = try Program.pondmap.run(
                ["survey", file, "--round", "2026-R1", "--format", "json", "--store", bench.store] + datum)
            let name = URL(fileURLWithPath: file).lastPathComponent
            guard answer.code == 0 else {
                #expect(answer.code == 1 && name.hasPrefix("bad"), "\(name): \(answer.messages)")
                table.append("\(name): refused, \(answer.messages.trimmingCharacters(in: .newlines))")
                continue
            }
            let report = try SurveyOutcome(answer)
            // They lie in Europe and America: every feature is accounted for, none is stored in silence.
            #expect(report.total.read == report.total.new + report.total.rejected, "\(name)")
            #expect(report.total.read == (try FeatureCount.byPython(of: file)), "\(name)")
            table.append(
                "\(name): \(report.total.read), \(report.total.new), \(report.total.rejected), "
                    + (report.rejected.first?.reason ?? "–"))
        }
        print(table.joined(separator: "\n"))
    }
}

/// Counts features by Python's own parser.
private enum FeatureCount {
    private static let script = """
        import sys, xml.etree.ElementTree as E
        text = open(sys.argv[1], encoding='utf-8-sig').read()
        for name in ('gx', 'xsi', 'atom'):
            if name + ':' in text and 'xmlns:' + name not in text:
                text = text.replace('<kml', '<kml xmlns:%s="x"' % name, 1)
        tags = [e.tag.split('}')[-1] for e in E.fromstring(text.encode()).iter()]
        print(sum(tags.count(t) for t in ('Placemark', 'wpt', 'rte', 'trk')))
        """

    static func byPython(of file: String) throws -> Int {
        let answer = try Program.peer("python3").run(["-c", script, file])
        return Int(answer.output.trimmingCharacters(in: .whitespacesAndNewlines)) ?? -1
    }
}

/// A real village with a place, and the tonnes that the test makes up for it.
private struct RealVillage {
    let code: String
    let longitude: Double
    let latitude: Double
    /// Of each of its two ponds.
    let tonnes: Int

    static func all(of bench: Workbench) throws -> [RealVillage] {
        let rows = try Judge.sqlite(
            bench.store,
            "SELECT code, ST_X(place), ST_Y(place) FROM area WHERE level = 'village' AND place IS NOT NULL ORDER BY code"
        )
        return rows.enumerated().map { number, row in
            let cells = row.split(separator: "|")
            return RealVillage(
                code: String(cells[0]), longitude: Double(cells[1])!, latitude: Double(cells[2])!,
                tonnes: 3000 + number * 137 % 4000)
        }
    }

    static func survey(of villages: [RealVillage]) -> String {
        let rows = villages.enumerated().flatMap { number, village in
            (1...2).map { pond in
                "P-\(pond),\(village.code),\(village.tonnes),\(village.longitude + 1e-3 * Double(number % 7 + 1)),"
                    + "\(village.latitude + 1e-3 * Double(pond) + 1e-5 * Double(number))"
            }
        }
        return "塘号,村,年用料,经度,纬度\n" + rows.joined(separator: "\n") + "\n"
    }

    /// Those of 10,000 t and more within 100 km, by PROJ's `geod`.
    static func markets(among villages: [RealVillage], _ bench: Workbench) throws -> [String: Double] {
        let large = villages.filter { $0.tonnes * 2 >= 10_000 }
        let pairs = large.map { "34.84065 119.12425 \($0.latitude) \($0.longitude)" }
        let list = try bench.write(pairs.joined(separator: "\n") + "\n", to: "large.txt")
        let answer = try Program.peer("geod").run(["+ellps=WGS84", "-I", "-f", "%.6f", "-F", "%.6f", list])
        let metres = answer.output.split(separator: "\n").map {
            Double($0.split(whereSeparator: \.isWhitespace).last ?? "") ?? .infinity
        }
        let near = zip(large, metres).filter { $0.1 <= 100_000 }.map(\.0)
        return Dictionary(uniqueKeysWithValues: near.map { ($0.code, Double($0.tonnes * 2)) })
    }
}

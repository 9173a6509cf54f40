import Foundation
import Testing

/// What `targets` prints on the demo, judged by Python.
struct TargetsFormatTests {
    private let demo: DemoStore

    init() throws { demo = try DemoStore.shared.get() }

    private func targets(_ arguments: String...) throws -> String {
        try demo.pondmap(["targets"] + arguments).output
    }

    /// The keys, their order and their nesting are a contract.
    @Test func jsonHasTheAgreedKeysInTheirOrder() throws {
        let wrong = try Judge.python(
            #"""
            import json, sys
            doc = json.loads(sys.argv[1])
            market = ["code", "name", "level", "parent", "lon", "lat", "locatedBy", "distanceMetres", "capacityTonnes",
                      "surveyedTonnes", "ponds", "netMu", "coverage", "ourTonnes", "marketShare", "headcount",
                      "explanation"]
            if list(doc) != ["branch", "query", "store", "dataVersion", "markets", "nearMisses"]: print(list(doc))
            if list(doc["branch"]) != ["name", "lon", "lat"]: print(doc["branch"])
            if list(doc["query"]) != ["withinKilometres", "atLeastTonnes", "level", "year"]: print(doc["query"])
            if not doc["markets"] or not doc["nearMisses"]: print("nothing to look at")
            for m in doc["markets"] + doc["nearMisses"]:
                if list(m) != market: print(list(m))
                if abs(m["headcount"] - m["capacityTonnes"] * 0.3 / 2500) > 0.0051: print("headcount", m)
            if type(doc["dataVersion"]) is not int: print(doc["dataVersion"])
            """#, targets("--format", "json"))
        #expect(wrong == "")
    }

    @Test func csvAndGeoJSONTellTheSameAsJSON() throws {
        let wrong = try Judge.python(
            #"""
            import csv, io, json, sys
            doc, geo = json.loads(sys.argv[1]), json.loads(sys.argv[3])
            rows = list(csv.DictReader(io.StringIO(sys.argv[2], newline="")))
            groups = [("market", m) for m in doc["markets"]] + [("nearMiss", m) for m in doc["nearMisses"]]
            if len(rows) != len(groups) or len(geo["features"]) != len(groups): print("counts")
            for (group, m), row, f in zip(groups, rows, geo["features"]):
                if row.pop("group") != group: print(row)
                told = {k: "" if v is None else str(v) if isinstance(v, str) else v for k, v in m.items()}
                for key, value in told.items():
                    same = row[key] == value if isinstance(value, str) else float(row[key]) == value
                    if not same: print(key, row[key], value)
                p = f["properties"]
                if p.pop("isNearMiss") != (group == "nearMiss") or p != m: print(p)
                if f["geometry"] != {"type": "Point", "coordinates": [m["lon"], m["lat"]]}: print(f["geometry"])
            """#, targets("--format", "json"), targets("--format", "csv"), targets("--format", "geojson"))
        #expect(wrong == "")
    }

    @Test func gdalReadsTheGeoJSON() throws {
        let file = demo.path("targets.geojson")
        try Data(try targets("--format", "geojson").utf8).write(to: URL(fileURLWithPath: file))
        #expect(try Judge.gdal("ogrinfo", ["-ro", "-so", "-al", file]).contains("Feature Count: 8"))
    }

    /// Lines wider than 80 columns, a Chinese letter taking two (Unicode 15, East Asian Width W and F).
    private static let widths = #"""
        import sys, unicodedata
        for line in sys.argv[1].split("\n"):
            width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
            if width > 80: print(width, line)
        """#

    @Test(arguments: ["zh", "en"])
    func theTableFitsEightyColumns(language: String) throws {
        let text = try targets("--lang", language)
        #expect(text.split(separator: "\n").count > 10)
        #expect(try Judge.python(Self.widths, text) == "")
    }

    /// The table of an explanation fits; its sentence is one line, to be pasted.
    @Test(arguments: ["zh", "en"])
    func theTableOfPondsFitsEightyColumns(language: String) throws {
        let text = try targets("--lang", language, "--explain", "320707116901")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let table = lines.dropFirst(try #require(lines.firstIndex { $0.isEmpty }))
        #expect(table.count > 30)
        #expect(try Judge.python(Self.widths, table.joined(separator: "\n")) == "")
    }

    /// Every place that `targets` knows, the terms in tonnes that the sentence prints.
    @Test(arguments: ["zh", "en"])
    func theTermsOfEveryExplanationAddUp(language: String) throws {
        let wrong = try Judge.python(
            #"""
            import json, re, sys
            doc = json.loads(sys.argv[1])
            count = lambda text: int(text.replace(",", ""))
            seen = 0
            for m in doc["markets"] + doc["nearMisses"]:
                text = m["explanation"].replace("（", "(").replace("）", ")")
                terms = [count(t) for t in re.findall(r"\(([\d,]+) t\)", text)]
                total = count(re.search(r"\) = ([\d,]+) t", text).group(1))
                if sum(terms) != total: print(terms, total)
                if abs(total - m["capacityTonnes"]) > 0.5001: print(m["name"], total)
                over = re.search(r"→ \D*([\d,]+) t", text)
                if over and "exactly" not in text and abs(count(over.group(1)) - abs(total - 10000)) > 1: print(text)
                shares = [int(s) for s in re.findall(r"(\d+)%", text)[1:]]
                if abs(sum(shares) - 100) > 2: print(shares, text)
                seen += len(terms)
            if seen < 15: print("terms", seen)
            """#, targets("--format", "json", "--lang", language))
        #expect(wrong == "")
    }

    /// The same for the sentence of `--explain`, whose terms are species by species.
    @Test(arguments: ["zh", "en"], ["320707", "320707116", "320707116901", "320707107901", "320707102901"])
    func theTermsOfAnExplanationAddUp(language: String, code: String) throws {
        let wrong = try Judge.python(
            #"""
            import re, sys
            line = sys.argv[1].split("\n")[0]
            count = lambda text: int(text.replace(",", ""))
            terms = [count(t) for t in re.findall(r"\(([\d,]+) t\)", line)]
            total = count(re.search(r"\) = ([\d,]+) t", line).group(1))
            if not terms or sum(terms) != total: print(terms, total)
            # What is calculated by area is mu times tonnes per mu, as printed to three places.
            for mu, rate, tonnes in re.findall(r"([\d,]+) ?(?:亩|mu)×([\d.]+) ?\(([\d,]+) t\)", line):
                slack = 1 + 0.5 * float(rate) + 0.0005 * count(mu)
                if abs(count(mu) * float(rate) - count(tonnes)) > slack: print(mu, rate, tonnes)
            """#, targets("--lang", language, "--explain", code))
        #expect(wrong == "")
    }
}

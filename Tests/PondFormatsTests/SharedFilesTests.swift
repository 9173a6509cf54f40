import Foundation
import PondFormats
import PondGeodesy
import PondModel
import Testing

/// Real files, read by us and by Python's own parsers.
@Suite(.enabled(if: SharedData.exists, "needs the folder shared/data beside the checkout"))
struct SharedFilesTests {
    @Test func thereAreFilesToRead() {
        #expect(SharedData.files("kml", "kml").count == 35)
        #expect(SharedData.files("gpx", "gpx").count == 22)
        #expect(SharedData.files("geojson/good", "geojson").count == 18)
    }

    /// Placemarks with the coordinates of their geometries, `null` where one is no number.
    private static let kmlScript = """
        import json, sys, xml.etree.ElementTree as ET
        def local(e): return e.tag.split('}')[-1]
        def number(text):
            try: return float(text)
            except ValueError: return None
        def pairs(e):
            text = e.text or ''
            if local(e) == 'coord': return [[number(n) for n in text.split()[:2]]]
            return [[number(n) for n in t.split(',')[:2]] for t in text.split()]
        def placemark(p):
            out = []
            for g in p.iter():
                for c in g:
                    if local(c) not in ('coordinates', 'coord'): continue
                    out += pairs(c)[:1] if local(g) == 'Point' else pairs(c)
            name = next((c.text or '' for c in p if local(c) == 'name'), '').strip()
            return {'name': name, 'coordinates': out}
        def placemarks(f): return [placemark(p) for p in ET.parse(f).iter() if local(p) == 'Placemark']
        print(json.dumps({f: placemarks(f) for f in sys.argv[1:]}))
        """

    private static let kmlFiles = SharedData.files("kml", "kml") + SharedData.files("ovital", "ovkml")
    private static let gpxFiles = SharedData.files("gpx", "gpx")
    private static let geoJSONFiles =
        SharedData.files("geojson/good", "geojson") + SharedData.files("areas", "geojson")

    // One process for all files of a kind.
    private static let kmlByPython = Result<[String: [Placemark]], any Error> {
        try Peer.python(kmlScript, kmlFiles)
    }
    private static let gpxByPython = Result<[String: [Placemark]], any Error> {
        try Peer.python(gpxScript, gpxFiles)
    }
    private static let geoJSONByPython = Result<[String: [Item]], any Error> {
        try Peer.python(geoJSONScript, geoJSONFiles)
    }

    private struct Placemark: Decodable {
        let name: String
        let coordinates: [[Double?]]
    }

    @Test(arguments: kmlFiles)
    func kmlHasThePlacemarksAndCoordinatesThatPythonFinds(path: String) throws {
        let expected = try #require(Self.kmlByPython.get()[path])
        let found = try features(path)
        #expect(found.count == expected.count)
        for (feature, placemark) in zip(found, expected) {
            #expect(feature.name ?? "" == placemark.name)
            let isBad = placemark.coordinates.contains { $0.contains(nil) }
            #expect((feature.damage != nil) == isBad)
            if !isBad {
                #expect(feature.geometry?.pairs ?? [] == placemark.coordinates.map { $0.map { $0! } })
            }
        }
    }

    private static let gpxScript = """
        import json, sys, xml.etree.ElementTree as ET
        def local(e): return e.tag.split('}')[-1]
        def number(text):
            try: return float(text)
            except ValueError: return None
        def item(e):
            points = [e] if local(e) == 'wpt' else [p for p in e.iter() if local(p) in ('trkpt', 'rtept')]
            name = next((c.text or '' for c in e if local(c) == 'name'), '').strip()
            pairs = [[number(p.get('lon')), number(p.get('lat'))] for p in points]
            return {'name': name, 'coordinates': pairs}
        def items(f): return [item(e) for e in ET.parse(f).getroot() if local(e) in ('wpt', 'rte', 'trk')]
        print(json.dumps({f: items(f) for f in sys.argv[1:]}))
        """

    @Test(arguments: gpxFiles)
    func gpxHasThePointsThatPythonFinds(path: String) throws {
        let expected = try #require(Self.gpxByPython.get()[path])
        let found = try features(path)
        #expect(found.count == expected.count)
        for (feature, item) in zip(found, expected) {
            #expect(feature.datum == .wgs84)
            #expect(feature.name ?? "" == item.name)
            let isBad = item.coordinates.contains { $0.contains(nil) }
            #expect((feature.damage != nil) == isBad)
            if !isBad { #expect(feature.geometry?.pairs ?? [] == item.coordinates.map { $0.map { $0! } }) }
        }
    }

    private static let geoJSONScript = """
        import json, sys
        def flat(c): return [c[:2]] if c and not isinstance(c[0], list) else [p for x in c for p in flat(x)]
        def pairs(g):
            if g is None: return []
            if 'geometries' in g: return [p for m in g['geometries'] for p in pairs(m)]
            return flat(g['coordinates'])
        def item(f):
            p = f.get('properties') or {}
            geometry = f.get('geometry') if f['type'] == 'Feature' else f
            return {'coordinates': pairs(geometry), 'names': list(p)}
        def items(d): return [item(f) for f in d.get('features', [d])]
        print(json.dumps({f: items(json.load(open(f, encoding='utf-8'))) for f in sys.argv[1:]}))
        """

    private struct Item: Decodable {
        let coordinates: [[Double]]
        let names: [String]
    }

    @Test(arguments: geoJSONFiles)
    func geoJSONHasTheFeaturesThatPythonFinds(path: String) throws {
        let expected = try #require(Self.geoJSONByPython.get()[path])
        let found = try features(path)
        #expect(found.count == expected.count)
        for (feature, item) in zip(found, expected) {
            let isSame = feature.geometry?.pairs ?? [] == item.coordinates
            #expect(isSame)
            #expect(feature.damage == nil)
            let names = Set(feature.fields.map(\.name)).subtracting(["id"])
            #expect(names.isSubset(of: item.names))
        }
    }

    @Test func theAreaTableHasTheRowsThatPythonFinds() throws {
        let path = "\(SharedData.folder)/areas/near_ganyu_all_levels_2016_gcj02.csv"
        let expected: [[String: String]] = try Peer.python(
            """
            import csv, json, sys
            rows = csv.DictReader(open(sys.argv[1], encoding='utf-8'))
            print(json.dumps([{k: v for k, v in r.items() if v} for r in rows]))
            """, [path])
        #expect(expected.count == 48 + 764 + 21_097)
        let isSame = try features(path).map(\.texts) == expected
        #expect(isSame)
    }

    @Test(arguments: ["多边形", "测试点"])
    func ovitalSaysTheSameInItsThreeFormats(name: String) throws {
        let files = ["ovjsn", "ovkml", "ovkmz"].map { "\(SharedData.folder)/ovital/\(name).\($0)" }
        let read = try files.map { try features($0) }
        #expect(read[1] == read[2])
        #expect(read.allSatisfy { $0.allSatisfy { $0.datum == .wgs84 && $0.damage == nil } })
        // The JSON leaves rings open, the KML closes them.
        let unclosed = read.map { $0.map { Set($0.geometry?.coordinates ?? []) } }
        #expect(unclosed[0] == unclosed[1])
        #expect(read[0].map(\.name) == read[1].map(\.name))
    }
}

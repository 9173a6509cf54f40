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
    private static let kmlByPython = """
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
        print(json.dumps([placemark(p) for p in ET.parse(sys.argv[1]).iter() if local(p) == 'Placemark']))
        """

    private struct Placemark: Decodable {
        let name: String
        let coordinates: [[Double?]]
    }

    @Test(arguments: SharedData.files("kml", "kml") + SharedData.files("ovital", "ovkml"))
    func kmlHasThePlacemarksAndCoordinatesThatPythonFinds(path: String) throws {
        let expected: [Placemark] = try Peer.python(Self.kmlByPython, [path])
        let found = try features(path)
        #expect(found.count == expected.count)
        for (feature, placemark) in zip(found, expected) {
            #expect(feature.name ?? "" == placemark.name)
            let isBad = placemark.coordinates.contains { $0.contains(nil) }
            #expect((feature.damage != nil) == isBad)
            if !isBad { #expect(feature.geometry?.pairs ?? [] == placemark.coordinates.map { $0.map { $0! } }) }
        }
    }

    private static let gpxByPython = """
        import json, sys, xml.etree.ElementTree as ET
        def local(e): return e.tag.split('}')[-1]
        def number(text):
            try: return float(text)
            except ValueError: return None
        def item(e):
            points = [e] if local(e) == 'wpt' else [p for p in e.iter() if local(p) in ('trkpt', 'rtept')]
            name = next((c.text or '' for c in e if local(c) == 'name'), '').strip()
            return {'name': name, 'coordinates': [[number(p.get('lon')), number(p.get('lat'))] for p in points]}
        root = ET.parse(sys.argv[1]).getroot()
        print(json.dumps([item(e) for e in root if local(e) in ('wpt', 'rte', 'trk')]))
        """

    @Test(arguments: SharedData.files("gpx", "gpx"))
    func gpxHasThePointsThatPythonFinds(path: String) throws {
        let expected: [Placemark] = try Peer.python(Self.gpxByPython, [path])
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

    private static let geoJSONByPython = """
        import json, sys
        def flat(c): return [c[:2]] if c and not isinstance(c[0], list) else [p for x in c for p in flat(x)]
        def pairs(g):
            if g is None: return []
            if 'geometries' in g: return [p for m in g['geometries'] for p in pairs(m)]
            return flat(g['coordinates'])
        def item(f):
            p = f.get('properties') or {}
            return {'coordinates': pairs(f.get('geometry') if f['type'] == 'Feature' else f), 'names': list(p)}
        d = json.load(open(sys.argv[1], encoding='utf-8'))
        print(json.dumps([item(f) for f in d.get('features', [d])]))
        """

    private struct Item: Decodable {
        let coordinates: [[Double]]
        let names: [String]
    }

    @Test(
        arguments: SharedData.files("geojson/good", "geojson") + SharedData.files("areas", "geojson"))
    func geoJSONHasTheFeaturesThatPythonFinds(path: String) throws {
        let expected: [Item] = try Peer.python(Self.geoJSONByPython, [path])
        let found = try features(path)
        #expect(found.count == expected.count)
        for (feature, item) in zip(found, expected) {
            #expect(feature.geometry?.pairs ?? [] == item.coordinates)
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
        #expect(try features(path).map(\.texts) == expected)
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

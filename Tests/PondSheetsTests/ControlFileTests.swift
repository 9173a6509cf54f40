import Foundation
import PondGeodesy
@testable import PondSheets
import Testing

struct ControlFileTests {
    /// The same five points of a map of Europe, as each program writes them.
    private static let truth: [(x: Double, y: Double, lon: Double, lat: Double)] = [
        (3899, 6412, 9.9301538, 53.5814021), (6584, 819, 25.4101689, 71.0981125),
        (6491, 4782, 22.2380717, 60.4764844), (1409, 5436, -3.2014645, 55.959946),
        (1765, 1737, -18.1014216, 64.3331759),
    ]

    private func read(_ text: String) throws -> ControlFile { try ControlFile(text: text, file: "test") }

    private func points(
        _ file: ControlFile, datum: Datum = .wgs84, crs: String? = nil
    ) throws -> (points: [ControlPoint], rejected: [RejectedControl]) {
        try file.points(datum: datum, crs: crs, file: "test") { _ in .unknown(nearest: nil) }
    }

    @Test(
        .enabled(if: SharedData.isThere, "shared/data is not there"),
        arguments: [
            ("gcps/gcps-qgis.points", ControlFormat.qgis, String?.none),
            ("gcps/gcps-qgis-projection.points", .qgis, nil),
            ("gcps/gcps-gdal.txt", .gdal, nil), ("gcps/gcps-arcgis-csv.csv", .arcgis, nil),
            ("gcps/gcps-arcgis-tsv.txt", .arcgis, nil),
            ("gcps/gcps-arcgis-csv-projection.csv", .arcgis, "EPSG:3035"),
            ("13fd7a1921f2b011.json", .iiif, nil),
        ])
    func everyProgramsFileHoldsTheSamePoints(path: String, format: ControlFormat, crs: String?) throws {
        let file = try read(SharedData.text("georef/allmaps/\(path)"))
        #expect(file.format == format)
        let (points, rejected) = try points(file, crs: crs)
        #expect(rejected == [] && points.count == Self.truth.count)
        for (point, truth) in zip(points, Self.truth) {
            #expect(point.pixel == PixelPoint(x: truth.x, y: truth.y))
            let place = Position(longitude: truth.lon, latitude: truth.lat)
            #expect(point.position.distance(to: place) < .metres(0.1))
        }
    }

    @Test(.enabled(if: SharedData.isThere, "shared/data is not there"))
    func theMapsOfAllmapsAreRead() throws {
        let map = try read(SharedData.text("georef/allmaps/393a52e3e3882bc6.json"))
        #expect(
            map.entries.map(\.pixel) == [
                PixelPoint(x: 5645, y: 2302), PixelPoint(x: 6753, y: 5804), PixelPoint(x: 1785, y: 4343),
            ])
        #expect(map.imageSize == PhotoSize(width: 9147, height: 6661))
        let spline = try read(SharedData.text("georef/allmaps/7a69f9470b49a744.json"))
        #expect(spline.entries.count >= 5 && spline.imageSize == PhotoSize(width: 7636, height: 10474))
        let metres = try read(SharedData.text("georef/allmaps/gcps/5ec0b645696ee9b3.txt"))
        #expect(metres.entries.first?.pixel == PixelPoint(x: 1381.060908, y: 411.793126))
        // Metres without a projection are no degrees.
        let refused = try points(metres)
        #expect(refused.points.isEmpty && refused.rejected.count == metres.entries.count)
        let word = try #require(refused.rejected.first).words
        #expect(word.english.contains("line 1") && word.english.contains("--crs"))
    }

    @Test func ourTableTakesDegreesAndNames() throws {
        let file = try read("x,y,lon,lat,name\n10,20,119.1,34.8,桥头\n30,40,,,DS-QT-017\n")
        #expect(file.format == .table && file.rejected == [])
        let (points, rejected) = try file.points(datum: .wgs84, file: "test") { name in
            name == "DS-QT-017" ? .found(Draft.ganyu) : .unknown(nearest: nil)
        }
        #expect(rejected == [])
        #expect(points.map(\.name) == ["桥头", "DS-QT-017"] && points[1].position == Draft.ganyu)
        #expect(points.map(\.line) == [2, 3])
    }

    @Test func aTableWithoutHeaderTakesThreeOrFourColumns() throws {
        let file = try read("10,20,119.1,34.8\n30,40,大树村\n50.5,60,119.2,34.9,水闸")
        #expect(
            file.entries.map(\.place) == [
                .coordinate(Coordinate(x: 119.1, y: 34.8)), .name("大树村"),
                .coordinate(Coordinate(x: 119.2, y: 34.9)),
            ])
        #expect(file.entries[2].name == "水闸")
    }

    @Test func aChineseHeaderIsUnderstood() throws {
        let file = try read("名称,X,Y,经度,纬度\n村口,1,2,119,35\n")
        #expect(file.entries.map(\.name) == ["村口"] && file.entries[0].pixel == PixelPoint(x: 1, y: 2))
    }

    @Test func degreesAreTakenInTheirDatum() throws {
        let shifted = GCJ02Position(Draft.ganyu)
        let file = try read("1,2,\(shifted.longitude),\(shifted.latitude)")
        let point = try #require(points(file, datum: .gcj02).points.first)
        #expect(point.position.distance(to: Draft.ganyu) < .metres(0.01))
    }

    @Test func eachBadLineIsToldWithItsReason() throws {
        let file = try read("x,y,lon,lat\n1,2,119,35\nabc,2,119,35\n3,4,119\n5,6,,\n7,8,119,95\n")
        let (good, rejected) = try points(file)
        #expect(good.count == 1)
        #expect(
            rejected == [
                RejectedControl(line: 3, reason: .notANumber("abc", column: "x")),
                RejectedControl(line: 4, reason: .tooFewCells(found: 3)),
                RejectedControl(line: 5, reason: .noPlace),
                RejectedControl(line: 6, reason: .degreesOutOfRange(119, 95)),
            ])
        #expect(rejected[0].words.chinese == "第 3 行：x 是“abc”，不是数。")
    }

    @Test func anAmbiguousOrUnknownNameIsToldWithTheWayOut() throws {
        let file = try read("1,2,张庄\n3,4,大树春")
        let answer = try file.points(datum: .wgs84, file: "test") { name in
            name == "张庄" ? .ambiguous(["墩尚镇张庄", "沙河镇张庄"]) : .unknown(nearest: "大树村")
        }
        #expect(answer.points == [])
        #expect(
            answer.rejected.map(\.reason) == [
                .ambiguousName("张庄", places: ["墩尚镇张庄", "沙河镇张庄"]), .unknownName("大树春", nearest: "大树村"),
            ])
    }

    @Test func oldQGISHeadersAndPointsSwitchedOffAreKnown() throws {
        let file = try read("mapX,mapY,pixelX,pixelY,enable\n119,35,10,-20,1\n119.1,35,30,-40,0\n")
        #expect(file.entries.map(\.pixel) == [PixelPoint(x: 10, y: 20)] && file.switchedOff == 1)
    }

    @Test func gdalOptionsAndListsAreRead() throws {
        let options = try read(
            "gdal_translate -gcp 10 20 119 35 -gcp 30 40.5 119.1 35.1 \\\n -gcp 5 6 119.2 35 a.tif b.tif")
        #expect(options.format == .gdal && options.entries.count == 3)
        #expect(options.entries[1].pixel == PixelPoint(x: 30, y: 40.5))
        let xml = try read(
            """
            <VRTDataset><GCPList Projection="EPSG:4549">
            <GCP Id="甲" Pixel="10.5" Line="20" X="500000" Y="3850000"/>
            <GCP Id="" Pixel="1" Line="x" X="1" Y="2"/></GCPList></VRTDataset>
            """)
        #expect(xml.format == .gdalXML && xml.crs == "EPSG:4549" && xml.rejected.map(\.line) == [3])
        let point = try #require(points(xml).points.first)
        #expect(point.name == "甲" && abs(point.position.longitude - 120) < 1e-6)
    }

    /// The pixels of an annotation belong to the whole picture, not to the smaller copy at hand.
    @Test func pixelsAreScaledToThePhoto() throws {
        let json = """
            {"type":"GeoreferencedMap","resource":{"width":4000,"height":3000},
             "gcps":[{"resource":[400,300],"geo":[119,35]}]}
            """
        let file = try read(json)
        let answer = try file.points(
            datum: .wgs84, photo: PhotoSize(width: 2000, height: 1500), file: "test"
        ) { _ in .unknown(nearest: nil) }
        #expect(answer.points.map(\.pixel) == [PixelPoint(x: 200, y: 150)])
    }

    @Test(arguments: [
        "", "\n \n", "#CRS: EPSG:4326\n", "{\"a\":", "{\"type\":\"x\"}", "x,lon,lat\n1,2,3\n",
        "mapX,enable\n1,1\n",
    ])
    func aFileWithoutControlPointsIsRefusedInOneSentence(text: String) {
        let refusal = #expect(throws: ControlFileError.self) { try read(text) }
        #expect(
            refusal?.words.english.hasPrefix("test: ") == true
                && refusal?.words.chinese.hasPrefix("test：") == true)
    }

    /// ArcGIS numbers its links or does not, between commas or tabs.
    @Test(arguments: ["\t", ","])
    func arcGISLinksMayBeNumbered(separator: String) throws {
        let rows = Self.truth.enumerated().map { index, point in
            [Double(index + 1), point.x, -point.y, point.lon, point.lat].map {
                $0 == $0.rounded() ? "\(Int($0))" : "\($0)"
            }.joined(separator: separator)
        }
        let file = try read(rows.joined(separator: "\n"))
        #expect(file.format == .arcgis && file.rejected == [])
        #expect(file.entries.map(\.pixel) == Self.truth.map { PixelPoint(x: $0.x, y: $0.y) })
        #expect(
            file.entries.map(\.place) == Self.truth.map { .coordinate(Coordinate(x: $0.lon, y: $0.lat)) })
    }

    /// The annotations of Allmaps' own maps, of an earlier version, are the judge of all but the target, whose source
    /// the extension's version 1 made an object.
    @Test(.enabled(if: SharedData.isThere, "shared/data is not there"))
    func aWrittenAnnotationHasTheShapeOfAllmaps() throws {
        let text = try ControlPointWriter.iiif(
            Draft.points(Draft.pixels(6, seed: 21)), source: "urn:sha256:0123", size: Draft.photo,
            model: .affine)
        let ours = try JSONSerialization.jsonObject(with: Data(text.utf8))
        for name in ["13fd7a1921f2b011", "7a69f9470b49a744"] {
            let page = try JSONSerialization.jsonObject(
                with: Data(SharedData.text("georef/allmaps/\(name).json").utf8))
            let theirs = try #require(((page as? [String: Any])?["items"] as? [Any])?.first)
            let wanted = Self.keys(theirs).map { $0.replacing("pixelCoords", with: "resourceCoords") }
                .filter { !["id", "target.service", "target.source"].contains($0) }
                .filter { !$0.hasPrefix("target.service.") && !$0.hasPrefix("body.transformation.options") }
            #expect(Set(wanted).subtracting(Self.keys(ours)) == [], "\(name)")
            let selector = try #require(Self.value("target.selector.value", of: theirs) as? String)
            for outline in [selector, try #require(Self.value("target.selector.value", of: ours) as? String)]
            {
                let form = /<svg width="\d+" height="\d+"><polygon points="(\d+,\d+ ){2,}\d+,\d+" \/><\/svg>/
                #expect(outline.wholeMatch(of: form) != nil, "\(outline)")
            }
        }
        #expect(Self.value("target.type", of: ours) as? String == "SpecificResource")
        #expect(Self.value("target.source.id", of: ours) as? String == "urn:sha256:0123")
        #expect(Self.value("target.source.type", of: ours) as? String == "ImageService3")
        #expect(Self.value("target.source.width", of: ours) as? Int == Draft.photo.width)
        #expect(Self.value("target.source.height", of: ours) as? Int == Draft.photo.height)
    }

    /// The paths of all keys; those of a list's members as the first has them.
    private static func keys(_ value: Any, below path: String = "") -> Set<String> {
        if let list = value as? [Any] { return list.first.map { keys($0, below: path) } ?? [] }
        guard let object = value as? [String: Any] else { return [] }
        return object.reduce(into: []) { found, pair in
            let key = path.isEmpty ? pair.key : "\(path).\(pair.key)"
            found.formUnion(keys(pair.value, below: key).union([key]))
        }
    }

    private static func value(_ path: String, of object: Any) -> Any? {
        path.split(separator: ".").reduce(object as Any?) { ($0 as? [String: Any])?[String($1)] }
    }

    @Test func writtenPointsReadBackTheSame() throws {
        let given = Draft.points(Draft.pixels(6, seed: 21))
        let texts = [
            ControlPointWriter.qgis(given),
            try ControlPointWriter.iiif(
                given, source: "https://example.org/a.jpg", size: Draft.photo, model: .affine),
        ]
        for text in texts {
            let back = try points(read(text)).points
            #expect(back.count == given.count)
            for (one, other) in zip(back, given) {
                #expect(abs(one.pixel.x - other.pixel.x) < 1e-6 && abs(one.pixel.y - other.pixel.y) < 1e-6)
                #expect(one.position.distance(to: other.position) < .metres(1e-6))
            }
        }
    }

    @Test func randomDamageNeverEndsTheProgram() throws {
        var dice = SeededGenerator(seed: 3)
        let originals = [
            "x,y,lon,lat,name\n1,2,119,35,a\n",
            "#CRS: EPSG:4326\nmapX,mapY,sourceX,sourceY,enable\n119,35,1,-2,1\n",
            "-gcp 1 2 3 4 -gcp 5 6 7 8", "{\"gcps\":[{\"resource\":[1,2],\"geo\":[3,4]}]}",
            "<GCPList Projection=\"EPSG:4326\"><GCP Pixel=\"1\" Line=\"2\" X=\"3\" Y=\"4\"/></GCPList>",
        ]
        for original in originals {
            for _ in 0..<200 {
                var bytes = Array(original.utf8)
                for _ in 0..<3 {
                    bytes[Int.random(in: bytes.indices, using: &dice)] = .random(in: 9...126, using: &dice)
                }
                let text = String(
                    decoding: bytes.prefix(.random(in: 0...bytes.count, using: &dice)), as: UTF8.self)
                guard let file = try? read(text) else { continue }
                _ = try? points(file)
            }
        }
    }
}

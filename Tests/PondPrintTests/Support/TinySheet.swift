import PondDrawing
import PondGeodesy
import PondModel
import PondPrint

/// A sheet of A5 with three ponds, two farmers and a village: small enough to be read as a file.
enum TinySheet {
    static let paper = PaperSize(widthMillimetres: 210, heightMillimetres: 148)
    static let scale = 5000.0
    static let middle = Position(longitude: 119.105, latitude: 34.705)

    /// Corners of the ponds, metres east and north of the middle.
    static let ponds: [(code: String, west: Double, south: Double, width: Double, height: Double)] = [
        ("DS-001", -120, 20, 90, 60), ("DS-002", -24, 20, 90, 60), ("DS-003", 60, -110, 70, 90),
    ]

    /// So many metres east and north of the middle: on WGS 84 at 34.705° a degree is 91,600 m of parallel and
    /// 110,935 m of meridian (from the ellipsoid's radii of curvature).
    static func position(_ east: Double, _ north: Double) -> Position {
        Position(longitude: middle.longitude + east / 91_600.0, latitude: middle.latitude + north / 110_935.0)
    }

    static func sheet(_ map: WallMap) throws -> WallSheet {
        let legend = try Legend(yaml: Shipped.text("legend.yaml"))
        let half = 0.0022
        var sheet = WallSheet(
            map: map, edition: .internal, language: .chinese, legend: legend,
            facts: SheetFacts(
                sheetID: "0A1B2C3D", branchName: "示例分公司", campName: nil, areaName: "示例村", year: 2026,
                dataVersion: 7, dataDate: "2026-04-03", printDate: "2026-04-05", author: "示例员", sources: [],
                isUnchecked: false),
            extent: BoundingBox(
                west: middle.longitude - half, south: middle.latitude - half, east: middle.longitude + half,
                north: middle.latitude + half), branch: position(900_00, 0), ringRadius: .kilometres(100))
        sheet.ponds = ponds.enumerated().map { pond($0, $1) }
        sheet.pondStyle = .outlines
        sheet.species = [
            SheetSpecies(
                code: "niqiu", name: "泥鳅", letter: "鳅", waterClass: .special,
                colour: legend.speciesColours["niqiu"] ?? .white)
        ]
        sheet.places = [
            SheetPlace(
                level: .village, name: "示例村", remark: "", position: position(-60, -60), importance: 100)
        ]
        if map == .battle {
            sheet.symbols = [
                SheetSymbol(
                    key: .ours, position: position(-75, 50), mark: "我", name: "甲示例", millimetres: 13,
                    rings: 2,
                    importance: 120),
                SheetSymbol(
                    key: .target, position: position(95, -65), mark: "3", name: "乙示例", millimetres: 8,
                    importance: 30),
            ]
        }
        return sheet
    }

    private static func pond(
        _ number: Int, _ pond: (code: String, west: Double, south: Double, width: Double, height: Double)
    ) -> SheetPond {
        let corners = [
            (pond.west, pond.south), (pond.west + pond.width, pond.south),
            (pond.west + pond.width, pond.south + pond.height), (pond.west, pond.south + pond.height),
            (pond.west, pond.south),
        ].map { position($0.0, $0.1) }
        let isKnown = number < 2
        var shown = SheetPond(
            code: pond.code, village: "示例村", species: isKnown ? "niqiu" : nil,
            waterClass: isKnown ? .special : nil,
            ink: isKnown ? Ink(Colour(red: 0xD9, green: 0x21, blue: 0x36), opacity: 0.8) : .grey(0.9),
            letter: isKnown ? "鳅" : "", netMu: pond.width * pond.height * 3 / 2000,
            tonnes: isKnown ? 13 : nil,
            position: position(pond.west + pond.width / 2, pond.south + pond.height / 2), rings: [corners])
        shown.survey = [.current, .earlier, .never][number]
        return shown
    }
}

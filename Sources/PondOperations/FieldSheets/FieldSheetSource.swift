import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// What is known of the land of a field sheet, in the sheet's own plane.
struct FieldSheetSource {
    let title: String
    let plane: FieldPlane
    let land: GroundBox
    /// Whether only pages with a known pond are wanted.
    let leavesOutEmptyPages: Bool
    private let reading: StoreReading

    init(_ request: FieldSheetRequest, _ reading: StoreReading) throws {
        self.reading = reading
        switch request.land {
        case .box(let box):
            title = "现场"
            leavesOutEmptyPages = false
            (plane, land) = try Self.place(Self.corners(of: box), margin: 0, name: title)
        case .area(let text):
            let area = try ExplainMarket.area(text, reading)
            title = area.name
            leavesOutEmptyPages = true
            let places = try reading.ponds(below: area.id).flatMap(Self.places)
            let outline = try reading.boundary(of: area.id).map(Self.places) ?? []
            let known = places.isEmpty ? outline : places
            (plane, land) = try Self.place(known, margin: Self.marginMetres, name: area.name)
        }
    }

    /// Land around the outermost ponds: the next pond may lie there.
    private static let marginMetres = 30.0

    private static func place(
        _ places: [Position], margin: Double, name: String
    ) throws -> (FieldPlane, GroundBox) {
        guard let local = LocalPlane(around: places), let plane = FieldPlane(near: local.centre),
            let land = GroundBox(around: places.map(plane.local.coordinate))
        else { throw FieldSheetError.areaWithoutPlace(name) }
        return (plane, land.grown(by: margin))
    }

    private static func corners(of box: BoundingBox) -> [Position] {
        [(box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north)].map {
            Position(longitude: $0, latitude: $1)
        }
    }

    private static func places(of pond: Pond) -> [Position] {
        pond.boundary.map(places) ?? [pond.position]
    }

    private static func places(of shape: MultiPolygon) -> [Position] {
        shape.polygons.flatMap(\.exterior)
    }

    // MARK: - What lies there

    /// Ponds within the land of the pages or across its edge.
    func ponds(on pages: [GroundBox]) throws -> [FieldSheet.Pond] {
        guard let box = box(around: pages) else { return [] }
        return try reading.ponds(intersecting: box).map { pond in
            FieldSheet.Pond(
                code: pond.code ?? "", place: plane.local.coordinate(of: pond.position),
                rings: pond.boundary.map(rings) ?? [])
        }
    }

    /// Villages whose outline or place lies within the land of the pages.
    func villages(on pages: [GroundBox]) throws -> [FieldSheet.Village] {
        guard let box = box(around: pages) else { return [] }
        let outlined = try reading.areaBoundaries(intersecting: box).filter { $0.level == .village }
        let known = Set(outlined.map(\.id))
        let others = try reading.areas(level: .village).filter { area in
            !known.contains(area.id) && (area.place.map(box.contains) ?? false)
        }
        return (outlined + others).compactMap(village)
    }

    private func village(_ area: AdminArea) -> FieldSheet.Village? {
        guard let place = area.place ?? area.boundary?.innerPosition else { return nil }
        return FieldSheet.Village(
            name: area.name, place: plane.local.coordinate(of: place), rings: area.boundary.map(rings) ?? [])
    }

    private func rings(of shape: MultiPolygon) -> [[Coordinate]] {
        shape.polygons.flatMap { [$0.exterior] + $0.holes }.map { $0.map(plane.local.coordinate) }
    }

    private func box(around pages: [GroundBox]) -> BoundingBox? {
        let corners = pages.flatMap { land in
            [
                (land.west, land.south), (land.east, land.south), (land.east, land.north),
                (land.west, land.north),
            ]
        }.map { plane.local.position(of: Coordinate(x: $0, y: $1)) }
        guard let first = corners.first else { return nil }
        return corners.reduce(BoundingBox(first)) { $0.including($1) }
    }
}

import PondGeodesy
import PondModel

@testable import PondSurvey

/// A small made-up country of two counties around the branch, to place things in.
enum Village {
    /// Number, code, level, name, parent's number, longitude and latitude where known.
    private static let rows: [(Int64, String?, AdminLevel, String, Int64?, Double?, Double?)] = [
        (1, "320707", .county, "赣榆区", nil, 119.13, 34.84), (2, "320722", .county, "东海县", nil, 118.75, 34.54),
        (10, "320707100", .town, "青口镇", 1, 119.12, 34.84), (11, "320707116", .town, "墩尚镇", 1, 119.17, 34.72),
        (12, "320722100", .town, "牛山街道", 2, 118.77, 34.53), (13, "320722101", .town, "黄川镇", 2, nil, nil),
        (100, "320707116201", .village, "河口村委会", 11, 119.18, 34.71),
        (101, "320707116202", .village, "张庄村委会", 11, 119.16, 34.73),
        (102, "320707100203", .village, "张庄村民委员会", 10, nil, nil),
        (103, "320722100204", .village, "张庄村委会", 12, nil, nil),
        (104, "320707100205", .village, "新村村委会", 10, 119.10, 34.85),
        (105, "320707100006", .village, "城南社区居委会", 10, 119.125, 34.83),
        (106, "320707116207", .village, "张庄社区居委会", 11, nil, nil),
        (107, nil, .village, "盐场养殖小区", 10, 119.2, 34.8),
        (108, "320722101208", .village, "时湖村委会", 13, nil, nil),
    ]

    static let areas: [AdminArea] = rows.map { row in
        let place = row.5.flatMap { x in row.6.map { Position(longitude: x, latitude: $0) } }
        return AdminArea(
            id: Identifier(row.0), code: row.1.flatMap(AreaCode.init), level: row.2, name: row.3,
            parent: row.4.map { Identifier($0) }, place: place)
    }

    static let index = VillageIndex(areas)

    static func position(_ longitude: Double, _ latitude: Double) -> Position {
        Position(longitude: longitude, latitude: latitude)
    }
}

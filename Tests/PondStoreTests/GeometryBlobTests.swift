import Foundation
import PondGeodesy
import Testing

@testable import PondStore

/// SpatiaLite's command line is the judge: it makes the BLOBs and reads them.
struct GeometryBlobTests {
    static let outlines: [(wkt: String, value: MultiPolygon)] = [
        (
            "MULTIPOLYGON(((119 34, 119.5 34, 119.5 34.25, 119 34)))",
            MultiPolygon([Polygon(exterior: ring([(119, 34), (119.5, 34), (119.5, 34.25), (119, 34)]))])
        ),
        (
            """
            MULTIPOLYGON(((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1)), \
            ((-10.5 -20.25, -9 -20.25, -9 -19, -10.5 -20.25)))
            """,
            MultiPolygon([
                Polygon(
                    exterior: ring([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)]),
                    holes: [ring([(1, 1), (1, 2), (2, 2), (1, 1)])]),
                Polygon(exterior: ring([(-10.5, -20.25), (-9, -20.25), (-9, -19), (-10.5, -20.25)])),
            ])
        ),
    ]

    static func ring(_ corners: [(Double, Double)]) -> Ring {
        corners.map { Position(longitude: $0.0, latitude: $0.1) }
    }

    @Test(arguments: outlines)
    func outlinesAreWrittenByteForByteAsSpatiaLiteWritesThem(wkt: String, value: MultiPolygon) throws {
        let expected = try Peer.spatialite(":memory:", "SELECT hex(GeomFromText('\(wkt)', 4326))")
        #expect(hex(GeometryBlob.encode(value)) == expected)
    }

    @Test(arguments: outlines)
    func outlinesOfSpatiaLiteReadBackWithHolesAndParts(wkt: String, value: MultiPolygon) throws {
        let blob = bytes(try Peer.spatialite(":memory:", "SELECT hex(GeomFromText('\(wkt)', 4326))"))
        #expect(blob.withUnsafeBytes(GeometryBlob.multiPolygon) == value)
        #expect(blob.withUnsafeBytes(GeometryBlob.box) == value.box)
    }

    @Test(
        arguments: [(119.12425, 34.84065), (0, 0), (-179.999999, -89.5), (1.0 / 3, 2.0 / 3)]
            as [(Double, Double)])
    func pointsAreSpatiaLites(longitude: Double, latitude: Double) throws {
        let position = Position(longitude: longitude, latitude: latitude)
        let expected = try Peer.spatialite(
            ":memory:", "SELECT hex(MakePoint(\(longitude), \(latitude), 4326))")
        #expect(hex(GeometryBlob.encode(position)) == expected)
        #expect(bytes(expected).withUnsafeBytes(GeometryBlob.position) == position)
    }

    @Test func aBlobCutShortAnywhereIsNoOutline() {
        let blob = GeometryBlob.encode(Self.outlines[1].value)
        for length in 0..<blob.count {
            let start = Array(blob.prefix(length))
            #expect(start.withUnsafeBytes(GeometryBlob.multiPolygon) == nil)
            let closed = start.dropLast() + [0xFE]
            #expect(Array(closed).withUnsafeBytes(GeometryBlob.multiPolygon) == nil)
        }
    }

    @Test func aPointIsNoOutlineAndAnOutlineNoPoint() {
        let point = GeometryBlob.encode(Position(longitude: 1, latitude: 2))
        #expect(point.withUnsafeBytes(GeometryBlob.multiPolygon) == nil)
        #expect(GeometryBlob.encode(Self.outlines[0].value).withUnsafeBytes(GeometryBlob.position) == nil)
    }

    private func hex(_ bytes: [UInt8]) -> String { bytes.map { String(format: "%02X", $0) }.joined() }

    private func bytes(_ hex: String) -> [UInt8] {
        stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
    }
}

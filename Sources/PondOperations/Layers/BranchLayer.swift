import PondGeodesy
import PondMarket
import PondModel

/// Where the branch is.
enum BranchLayer {
    static func features(_ context: MapContext) -> [MapFeature] {
        [
            MapFeature(
                layer: .branch, id: context.identity.uuid.uuidString.lowercased(),
                shape: .point(context.identity.branch), values: ["name": .text(context.identity.name)],
                symbol: .branch)
        ]
    }
}

/// The geodesic circle of the policy's radius around the branch.
enum RingLayer {
    static func features(_ context: MapContext) -> [MapFeature] {
        let radius = MarketQuery(policy: context.settling.policy.market).reach
        let circle = Geodesic.circle(around: context.identity.branch, radius: radius)
        return [
            MapFeature(
                layer: .ring, id: "ring-\(Int(radius.metres))",
                shape: .outline(MultiPolygon([Polygon(exterior: circle)])),
                values: ["radiusKilometres": .number(radius.kilometres)], symbol: .ring)
        ]
    }
}

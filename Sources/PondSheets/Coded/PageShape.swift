import Foundation

/// How a page lies before the camera.
///
/// Paper bends but does not stretch, so where it is not crumpled it curves along one direction only and stays straight
/// along the other. With `t` along the curved one and `φ(t)` its slope there, its place in space is `X = ∫ cos φ` along
/// that direction and `Z = ∫ sin φ` out of the plane that touches the middle; `s` along the other stays as it is.
package enum PageShape: Hashable, Codable, Sendable {
    case flat
    /// The slope in radians is `a t + b t² + c t³`; 0 is the paper's middle, and the longer side runs from -1 to 1.
    case bent(PageDirection, slope: [Double])
    /// The slope changes at creases only.
    case folded(PageDirection, [PageCrease])

    /// How many terms the shape has beyond those of flat paper: how far it comes out of the plane.
    var extraTerms: Int { self == .flat ? 0 : 1 }

    /// The terms at a place: 1, x and y in the touching plane, and the distance from it.
    func terms(x: Double, y: Double) -> [Double] {
        guard let direction else { return [1, x, y] }
        let (t, s) = direction.turned(x, y)
        let profile = profile(at: t)
        let (u, v) = direction.turnedBack(profile.along, s)
        return [1, u, v, profile.out]
    }

    /// How the terms grow with x and with y.
    func slopes(x: Double, y: Double) -> (x: [Double], y: [Double]) {
        guard let direction else { return ([0, 1, 0], [0, 0, 1]) }
        let (t, _) = direction.turned(x, y)
        let slope = slope(at: t)
        let (bend, rise) = (cos(slope) - 1, sin(slope))
        let (c, s) = (direction.cosine, direction.sine)
        return (
            [0, 1 + bend * c * c, bend * c * s, rise * c], [0, bend * c * s, 1 + bend * s * s, rise * s]
        )
    }

    private var direction: PageDirection? {
        switch self {
        case .flat: nil
        case .bent(let direction, _), .folded(let direction, _): direction
        }
    }

    // MARK: - The profile

    private func slope(at t: Double) -> Double {
        switch self {
        case .flat: 0
        case .bent(_, let slope): t * (slope[0] + t * (slope[1] + t * slope[2]))
        case .folded(_, let creases): creases.reduce(0) { $0 + ($1.place < t ? $1.angle : 0) }
        }
    }

    private func profile(at t: Double) -> (along: Double, out: Double) {
        switch self {
        case .flat: (t, 0)
        case .bent: smoothProfile(to: t)
        case .folded(_, let creases): Self.brokenProfile(creases, to: t)
        }
    }

    /// By Gauss's and Legendre's quadrature with five nodes, which is exact to the ninth power.
    private func smoothProfile(to t: Double) -> (along: Double, out: Double) {
        var (along, out) = (0.0, 0.0)
        for (node, weight) in Self.nodes {
            let slope = slope(at: t / 2 * (1 + node))
            along += weight * cos(slope)
            out += weight * sin(slope)
        }
        return (along * t / 2, out * t / 2)
    }

    private static let nodes = [
        (0.0, 128.0 / 225), (0.5384693101056831, 0.4786286704993665),
        (-0.5384693101056831, 0.4786286704993665), (0.9061798459386640, 0.2369268850561891),
        (-0.9061798459386640, 0.2369268850561891),
    ]

    /// From -2, which lies outside of every page, piece by piece.
    private static func brokenProfile(_ creases: [PageCrease], to t: Double) -> (along: Double, out: Double) {
        var (at, slope, along, out) = (-2.0, 0.0, -2.0, 0.0)
        for crease in creases.sorted(by: { $0.place < $1.place }) where crease.place < t {
            let place = max(crease.place, at)
            along += (place - at) * cos(slope)
            out += (place - at) * sin(slope)
            at = place
            slope += crease.angle
        }
        return (along + (t - at) * cos(slope), out + (t - at) * sin(slope))
    }
}

/// One of a page's two directions.
package enum PaperAxis: String, Codable, Sendable {
    case across, down
}

/// How a page lies before the camera.
///
/// Paper bends but does not stretch, so where it is not crumpled it curves along one direction only and stays
/// straight along the other. With `t` along the curved one and `s` along the straight one its place in space is
/// `(X(t), s, Z(t))`, and a camera sees the homogeneous point `A(t) + B s` with a constant `B`. Flat paper has a linear
/// `A`; a bend adds powers of `t`, and a fold at `c` exactly one term: `max(0, t - c)`.
package enum PageShape: Hashable, Codable, Sendable {
    case flat
    case bent(PaperAxis)
    /// Creases at these places along the axis; 0 is the paper's middle and the longer side runs from -1 to 1.
    case folded(PaperAxis, at: [Double])

    /// How many terms the shape has beyond those of flat paper.
    var extraTerms: Int {
        switch self {
        case .flat: 0
        case .bent: 2
        case .folded(_, let creases): creases.count
        }
    }

    /// The terms at a place: 1, x, y and the shape's own.
    func terms(x: Double, y: Double) -> [Double] {
        switch self {
        case .flat: return [1, x, y]
        case .bent(let axis):
            let t = axis == .across ? x : y
            return [1, x, y, t * t, t * t * t]
        case .folded(let axis, let creases):
            let t = axis == .across ? x : y
            return [1, x, y] + creases.map { max(0, t - $0) }
        }
    }

    /// How the terms grow with x and with y.
    func slopes(x: Double, y: Double) -> (x: [Double], y: [Double]) {
        let (axis, own): (PaperAxis, [Double])
        switch self {
        case .flat: return ([0, 1, 0], [0, 0, 1])
        case .bent(let along):
            let t = along == .across ? x : y
            (axis, own) = (along, [2 * t, 3 * t * t])
        case .folded(let along, let creases):
            let t = along == .across ? x : y
            (axis, own) = (along, creases.map { t > $0 ? 1 : 0 })
        }
        let none = own.map { _ in 0.0 }
        return ([0, 1, 0] + (axis == .across ? own : none), [0, 0, 1] + (axis == .down ? own : none))
    }
}

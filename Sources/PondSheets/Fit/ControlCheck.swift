import PondGeodesy

/// What control points must be like before any model is fitted to them.
struct ControlCheck {
    /// Points across their line spread less than this part of what they spread along it.
    private static let thinnest = 0.01

    let points: [ControlPoint]
    let plane: LocalPlane

    func run(_ choice: ModelChoice, photo: PhotoSize?, maximumSpan: Length) throws {
        if let photo, let outside = points.first(where: { !photo.contains($0.pixel) }) {
            throw SheetFitError.outsidePhoto(outside.label, outside.pixel, photo)
        }
        if let lost = points.first(where: { !$0.position.isOnEarth }) {
            throw SheetFitError.notOnEarth(lost.label)
        }
        try checkRepeats()
        try checkSpan(maximumSpan)
        try checkForm(choice)
    }

    private func checkRepeats() throws {
        for (index, point) in points.enumerated() {
            for other in points[..<index] {
                if (point.pixel.upwards - other.pixel.upwards).length < 0.5 {
                    throw SheetFitError.samePixel(other.label, point.label)
                }
                if point.position.distance(to: other.position) < .metres(0.01) {
                    throw SheetFitError.samePlace(other.label, point.label)
                }
            }
        }
    }

    private func checkSpan(_ limit: Length) throws {
        guard let first = points.first,
            let one = points.max(by: {
                first.position.distance(to: $0.position) < first.position.distance(to: $1.position)
            }),
            let other = points.max(by: {
                one.position.distance(to: $0.position) < one.position.distance(to: $1.position)
            })
        else { return }
        let distance = one.position.distance(to: other.position)
        if distance > limit {
            throw SheetFitError.tooFarApart(one.label, other.label, distance, limit: limit)
        }
    }

    private func checkForm(_ choice: ModelChoice) throws {
        let needed = minimum(choice)
        if points.count < needed.count {
            throw SheetFitError.tooFew(found: points.count, needed: needed.count, needed.model)
        }
        if points.count == 2 || choice == .fixed(.similarity) { return }
        let places = points.map { plane.coordinate(of: $0.position).point }
        let pixels = points.map(\.pixel.upwards)
        if Self.isThin(pixels) || Self.isThin(places) { throw SheetFitError.inLine(count: points.count) }
        let (from, to) = (PointFrame(pixels), PointFrame(places))
        let search = ParametricSearch<AffineShape>(from: pixels.map(from.inner), to: places.map(to.inner))
        guard let search else { throw SheetFitError.inLine(count: points.count) }
        if search.shape.derivative(at: PlanePoint(x: 0, y: 0)).determinant < 0 {
            throw SheetFitError.mirrored
        }
    }

    private func minimum(_ choice: ModelChoice) -> (count: Int, model: SheetModel) {
        switch choice {
        case .auto: (SheetModel.similarity.minimumPoints, .similarity)
        case .fixed(let model): (model.minimumPoints, model)
        }
    }

    /// Whether the points lie in a line, by the spreads along their principal axes.
    private static func isThin(_ points: [PlanePoint]) -> Bool {
        let inner = points.map(PointFrame(points).inner)
        let spread = inner.reduce((xx: 0.0, xy: 0.0, yy: 0.0)) {
            ($0.xx + $1.x * $1.x, $0.xy + $1.x * $1.y, $0.yy + $1.y * $1.y)
        }
        let (trace, determinant) = (spread.xx + spread.yy, spread.xx * spread.yy - spread.xy * spread.xy)
        let root = max(0, trace * trace / 4 - determinant).squareRoot()
        return max(0, trace / 2 - root).squareRoot() < thinnest * (trace / 2 + root).squareRoot()
    }
}

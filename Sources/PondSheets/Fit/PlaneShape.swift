/// A mapping between two planes of numbers around zero.
protocol PlaneShape: Codable, Sendable, Equatable {
    /// Nil where the point has no image.
    func image(of point: PlanePoint) -> PlanePoint?
    /// The Jacobian matrix at `point`, where that has an image.
    func derivative(at point: PlanePoint) -> Derivative
    /// The point whose image this is, where that can be told by a formula or found from `start`.
    func origin(of image: PlanePoint, from start: PlanePoint) -> PlanePoint?
}

extension PlaneShape {
    /// Newton's way with halved steps, which ends only where the image is really met.
    func origin(of image: PlanePoint, from start: PlanePoint) -> PlanePoint? {
        var point = start
        guard var miss = self.image(of: point).map({ image - $0 }) else { return nil }
        for _ in 0..<60 {
            if miss.length < 1e-13 * (1 + image.length) { return unfolded(point) }
            guard let step = derivative(at: point).step(for: miss),
                let (next, rest) = shorter(miss, from: point, step: step, to: image)
            else { break }
            (point, miss) = (next, rest)
        }
        return miss.length < 1e-9 * (1 + image.length) ? unfolded(point) : nil
    }

    /// Nil where the mapping is turned over against its middle: behind a fold lies no picture.
    private func unfolded(_ point: PlanePoint) -> PlanePoint? {
        let middle = derivative(at: PlanePoint(x: 0, y: 0)).determinant
        return derivative(at: point).determinant * middle > 0 ? point : nil
    }

    /// The step, halved until it comes nearer.
    private func shorter(
        _ miss: PlanePoint, from point: PlanePoint, step: PlanePoint, to image: PlanePoint
    ) -> (PlanePoint, PlanePoint)? {
        var factor = 1.0
        while factor > 1e-4 {
            let next = point + step * factor
            if let rest = self.image(of: next).map({ image - $0 }), rest.length < miss.length {
                return (next, rest)
            }
            factor /= 2
        }
        return nil
    }
}

import Foundation
import PondGeodesy

/// Finds control points that contradict the others, even when they bend the least-squares fit towards
/// themselves.
///
/// Least median of squares over seeded small samples (P. Rousseeuw, 1984) gives a start that up to half of
/// the points cannot spoil; then all points within reach of a fit to the good ones are good, until that
/// rests.
struct OutlierFinder {
    /// Among good points, one in a thousand lies beyond this quantile.
    private static let share = 0.999
    /// With a third of the points bad, four samples in five are spoilt: so many are never all spoilt.
    private static let samples = 100

    /// What was found.
    enum Finding: Equatable {
        case none
        /// Indices of the points that stand out.
        case some([Int])
        /// More than a third disagrees, so that nobody knows who is right.
        case disagreement
    }

    private let pixels: [PlanePoint]
    private let places: [PlanePoint]
    private let model: SheetModel

    init(pixels: [PlanePoint], places: [PlanePoint]) {
        self.pixels = pixels
        self.places = places
        model = pixels.count >= 8 ? .projective : .affine
    }

    func find() -> Finding {
        // Of four points and fewer each pair of sides is as good as the other.
        guard pixels.count >= 5, var good = start() else { return .none }
        for _ in 0..<20 {
            guard let next = within(good) else { return .disagreement }
            if next == good { break }
            good = next
        }
        let bad = pixels.indices.filter { !good.contains($0) }
        if bad.isEmpty { return .none }
        return 3 * bad.count > pixels.count ? .disagreement : .some(bad)
    }

    /// The better half by the sample whose median residual is least.
    private func start() -> [Int]? {
        var dice = SplitMix(seed: 20_261_123)
        var best: (median: Double, distances: [Double])?
        for _ in 0..<Self.samples {
            let sample = Array(pixels.indices.shuffled(using: &dice).prefix(model.minimumPoints))
            guard let distances = distances(from: sample) else { continue }
            let median = distances.sorted()[distances.count / 2]
            if median < best?.median ?? .infinity { best = (median, distances) }
        }
        guard let best else { return nil }
        // As many as the second step needs to know their own noise.
        let count = max(pixels.count / 2 + 1, model.minimumPoints + 1)
        let nearest = pixels.indices.sorted { best.distances[$0] < best.distances[$1] }
        return nearest.prefix(count).sorted()
    }

    private func distances(from sample: [Int]) -> [Double]? {
        guard
            let mapping = FittedMapping(model, from: sample.map { pixels[$0] }, to: sample.map { places[$0] })
        else { return nil }
        return zip(pixels, places).map { pixel, place in
            mapping.mapping.coordinate(of: PixelPoint(upwards: pixel)).map { ($0.point - place).length }
                ?? .infinity
        }
    }

    /// The points that a fit to `good` ones explains; nil where that fit fails.
    private func within(_ good: [Int]) -> [Int]? {
        guard let fitted = FittedMapping(model, from: good.map { pixels[$0] }, to: good.map { places[$0] }),
            fitted.fit.degreesOfFreedom > 0
        else { return nil }
        let quantile = SheetFit.quantile(Self.share, freedom: Double(fitted.fit.degreesOfFreedom))
        return pixels.indices.filter { index in
            guard let variance = fitted.predictionVariance(at: pixels[index]),
                let place = fitted.mapping.coordinate(of: PixelPoint(upwards: pixels[index]))
            else { return false }
            return (place.point - places[index]).squaredLength <= 2 * variance * quantile
        }
    }
}

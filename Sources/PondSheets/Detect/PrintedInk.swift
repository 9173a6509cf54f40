import Foundation

/// What a clean print looks like in a photo: as blurred and as pale as there. Values are shares of the paper's
/// brightness.
struct PrintedInk {
    /// What the print alone shows at each pixel.
    let expected: [Float]
    /// The darkest that it shows within the slack around each pixel.
    let darkest: [Float]

    /// Blurs that are tried, as deviations in millimetres.
    private static let blurs = [0.06, 0.14, 0.22, 0.3, 0.4, 0.5]
    /// The blur is measured in the middle, on so many pixels each way.
    private static let sampleSide = 1000

    /// `seen`: the photo's brightness as a share of the paper's.
    init(_ clean: GreyImage, seen: [Float], pixelsPerMillimetre: Double, slackMillimetres: Double) {
        let ink = ShareImage(
            width: clean.width, height: clean.height, values: clean.pixels.map { 1 - Float($0) / 255 })
        let photo = ShareImage(width: clean.width, height: clean.height, values: seen)
        let (blur, depth) = Self.look(
            ink.middle(Self.sampleSide), photo.middle(Self.sampleSide), pixelsPerMillimetre)
        let soft = ink.blurred(blur * pixelsPerMillimetre)
        expected = soft.values.map { 1 - depth * $0 }
        let slack = Int((slackMillimetres * pixelsPerMillimetre).rounded(.up))
        darkest = soft.largest(within: max(1, slack)).values.map { 1 - depth * $0 }
    }

    /// The blur and the ink's depth with which the print explains the photo best.
    private static func look(
        _ ink: ShareImage, _ photo: ShareImage, _ scale: Double
    ) -> (blur: Double, depth: Float) {
        var best = (blur: blurs[1], depth: Float(0.9), miss: Float.infinity)
        for blur in blurs {
            let soft = ink.blurred(blur * scale).values
            var (product, square) = (Float(0), Float(0.001))
            for at in soft.indices where soft[at] > 0.05 {
                // Pens darken much more than thin print that is blurred: what is far too dark does not count.
                let dark = 1 - photo.values[at]
                guard dark < 1.6 * soft[at] + 0.1 else { continue }
                product += soft[at] * dark
                square += soft[at] * soft[at]
            }
            let depth = min(max(product / square, 0.4), 1)
            var miss = Float(0)
            for at in soft.indices { miss += min(abs(1 - photo.values[at] - depth * soft[at]), 0.3) }
            if miss < best.miss { best = (blur, depth, miss) }
        }
        return (best.blur, best.depth)
    }
}

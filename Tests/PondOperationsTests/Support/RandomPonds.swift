import Foundation

/// Made-up ponds of one village of the demo: oblongs on a grid that never touch.
struct RandomPonds {
    private var random: SeededGenerator

    init(seed: UInt64) { random = SeededGenerator(seed: seed) }

    /// A FeatureCollection with codes, villages and, for three in four, tonnes.
    func geoJSON(count: Int) -> String {
        var random = random
        let features = (0..<count).map { number in
            let west = 119.0 + Double(number % 150) * 0.002
            let south = 34.7 + Double(number / 150) * 0.0015
            let ring = [(0.0, 0.0), (0.0015, 0.0), (0.0015, 0.001), (0.0, 0.001), (0.0, 0.0)]
                .map { "[\(west + $0.0),\(south + $0.1)]" }.joined(separator: ",")
            let feed = number % 4 == 0 ? "" : #","feed_t":\#(Int.random(in: 1...40, using: &random))"#
            return
                #"{"type":"Feature","properties":{"code":"R-\#(number)","village":"示例上河村","species":"泥鳅"\#(feed)},"#
                + #""geometry":{"type":"Polygon","coordinates":[[\#(ring)]]}}"#
        }
        return #"{"type":"FeatureCollection","features":["# + features.joined(separator: ",\n") + "]}"
    }
}

/// One row of the coefficient table: a species in one way of farming, and what a mu of it eats.
package struct Species: Hashable, Sendable {
    /// How far the row's numbers can be trusted.
    package enum Confidence: String, CaseIterable, Hashable, Sendable {
        case high = "H"
        case medium = "M"
        case low = "L"
    }

    /// Stable name in files and keys: `niqiu`.
    package var code: String
    /// As the table writes it: `泥鳅(含台湾泥鳅)`.
    package var name: String
    /// Short everyday name, for sentences and maps.
    package var title: Words
    /// Other names people write.
    package var aliases: [String]
    /// Words in a pond's mode that choose this row among several that share a name.
    package var modeWords: [String]
    package var waterClass: WaterClass
    /// The way of farming the numbers hold for.
    package var mode: String
    /// Usual stocking, as text.
    package var stocking: String
    /// Gross yield of the species itself, kg per mu of net water a year.
    package var yieldKilogramsPerMu: Estimate
    /// The part of the yield that was put in as seed, 0 to 1.
    package var stockRatio: Double
    /// Kilograms of feed for a kilogram of growth.
    package var feedConversion: Estimate
    /// The part of the feed that is commercial compound feed, 0 to 1.
    package var compoundShare: Double
    /// Compound feed, tonnes per mu of net water a year.
    package var feedTonnesPerMu: Estimate
    /// The same if all feed were compound feed.
    package var potentialFeedTonnesPerMu: Double
    package var confidence: Confidence
    /// `S:` a published source, `B` trade practice nobody has verified.
    package var evidence: String

    /// Compound feed for a kilogram of growth, kg; zero for filter feeders, laver and shellfish.
    package var compoundFeedPerGrowth: Double { feedConversion.typical * compoundShare }
}

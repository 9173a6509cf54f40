import PondModel

/// The water class of a farmer, by the feed of all his ponds.
package struct FarmerClass: Hashable, Sendable {
    /// The class with the larger tonnage; equals count as common.
    package let main: WaterClass
    /// The minor class has so much of the feed that he is shown as both (普+特).
    package let isMixed: Bool

    /// `nil` when nothing is known of his ponds.
    package init?(kilograms: [WaterClass: Int], policy: Policy.Capacity) {
        guard !kilograms.isEmpty else { return nil }
        let common = kilograms[.common] ?? 0
        let special = kilograms[.special] ?? 0
        guard common + special > 0 else {
            main = [.common, .special, .unfed].first { kilograms[$0] != nil } ?? .unfed
            isMixed = false
            return
        }
        main = special > common ? .special : .common
        let minorShare = Double(min(common, special)) / Double(common + special)
        isMixed = minorShare > 0 && minorShare >= policy.mixedClassMinimum
    }

    /// Stable name in files: `common`, `special`, `mixed` or `unfed`.
    package var name: String { isMixed ? "mixed" : main.rawValue }

    package var title: Words { isMixed ? Words(zh: "普+特", en: "common + special") : main.title }
}

extension Policy {
    /// How water and feed are counted.
    package struct Capacity: Hashable, Sendable {
        /// A word in the pond's mode and the net water over the area there, 0 to 1.
        package struct NetRatio: Hashable, Sendable {
            package var word: String
            package var ratio: Double
        }

        /// In the file's order: the first word found in the mode counts.
        package var netRatios: [NetRatio]
        /// The ratio of all other modes.
        package var defaultNetRatio: Double
        /// How far a figure may be off, by how it was found: ± parts of it.
        package var errorBands: ErrorBands
        /// Each month's part of the year's feed, 0 to 1; twelve that sum to 1.
        package var monthShares: [Double]
        /// The minor class's part of a farmer's feed from which he counts as both, 0 to 1.
        package var mixedClassMinimum: Double
        /// Difference of reported and outline area, over the outline, from which a pond is flagged.
        package var outlineFlag: Double

        init(_ node: SettingsNode) throws {
            let keys = ["net_ratios", "error_bands", "month_shares", "mixed_class_min", "outline_flag"]
            let section = try SettingsSection(node, keys: keys)
            (netRatios, defaultNetRatio) = try Self.ratios(section["net_ratios"])
            errorBands = try ErrorBands(section["error_bands"])
            monthShares = try Self.months(section["month_shares"])
            mixedClassMinimum = try section["mixed_class_min"].number(in: 0...0.5)
            outlineFlag = try section["outline_flag"].number(in: 0...1)
        }

        private static func ratios(_ node: SettingsNode) throws -> ([NetRatio], Double) {
            let ratios = try node.entries().map {
                NetRatio(word: $0.key, ratio: try $0.value.number(in: 0.01...1))
            }
            guard let fallback = ratios.first(where: { $0.word == "default" }) else {
                throw SettingsError.missingKey("\(node.path).default", file: node.file)
            }
            return (ratios.filter { $0.word != "default" }, fallback.ratio)
        }

        private static func months(_ node: SettingsNode) throws -> [Double] {
            let percents = try node.list(12...12) { try $0.number(in: 0...100) }
            let sum = percents.reduce(0, +)
            guard abs(sum - 100) < 1e-6 else {
                throw SettingsError.badValue(
                    key: node.path, file: node.file, line: node.node.mark?.line, found: "Σ = \(sum)",
                    works: Words(zh: "合计 100 的十二个数", en: "twelve numbers that sum to 100"))
            }
            return percents.map { $0 / 100 }
        }
    }
}

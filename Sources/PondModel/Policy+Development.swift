extension Policy {
    /// How far the sale to a farmer has come, and how he is judged.
    package struct Development: Hashable, Sendable {
        /// What a farmer needs of money and intent to be of a class.
        package enum Rule: String, CaseIterable, Sendable {
            case both = "money&intent"
            case exactlyOne = "money^intent"
            case either = "money|intent"
            case none
        }

        package var ruleA: Rule
        package var ruleB: Rule
        package var ruleC: Rule
        /// What is written while money or intent is unknown.
        package var unknownTitle: String
        /// The names of the stages, first to last.
        package var stages: [Words]
        package var topSizes: [Int]

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["abc", "stages", "top_sizes"])
            let classes = try SettingsSection(section["abc"], keys: ["A", "B", "C", "unknown"])
            ruleA = try classes["A"].choice()
            ruleB = try classes["B"].choice()
            ruleC = try classes["C"].choice()
            unknownTitle = try classes["unknown"].text()
            stages = try section["stages"].list(1...8) { stage in
                let names = try SettingsSection(stage, keys: ["zh", "en"])
                return Words(zh: try names["zh"].text(), en: try names["en"].text())
            }
            topSizes = try section["top_sizes"].list(1...10) { try $0.count(in: 1...1000) }
        }
    }
}

extension Policy {
    /// The year's campaigns.
    package struct Campaign: Hashable, Sendable {
        package var count: Int
        package var days: Int
        /// As many as `count`.
        package var names: [String]

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["count", "days", "names"])
            count = try section["count"].count(in: 1...12)
            days = try section["days"].count(in: 1...366)
            names = try section["names"].list(count...count) { try $0.text() }
        }
    }
}

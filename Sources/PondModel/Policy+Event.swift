extension Policy {
    /// When a sales event may be held.
    package struct Event: Hashable, Sendable {
        /// Target farmers who paid a deposit over all of them, 0 to 1.
        package var minimumDepositRate: Double
        package var checklistItems: Int

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["deposit_rate_min", "checklist_items"])
            minimumDepositRate = try section["deposit_rate_min"].number(in: 0...1)
            checklistItems = try section["checklist_items"].count(in: 1...100)
        }
    }
}

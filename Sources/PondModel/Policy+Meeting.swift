extension Policy {
    /// The evening meeting.
    package struct Meeting: Hashable, Sendable {
        /// Minutes after midnight by which the daily report is out.
        package var reportDeadlineMinutes: Int
        package var departmentManagerPerMonth: Int
        package var generalManagerPerMonth: Int
        package var maximumMinutes: Int

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node, keys: ["report_deadline", "dept_mgr_per_month", "gm_per_month", "max_minutes"])
            reportDeadlineMinutes = try Self.minutes(section["report_deadline"])
            departmentManagerPerMonth = try section["dept_mgr_per_month"].count(in: 0...31)
            generalManagerPerMonth = try section["gm_per_month"].count(in: 0...31)
            maximumMinutes = try section["max_minutes"].count(in: 1...1440)
        }

        private static func minutes(_ node: SettingsNode) throws -> Int {
            let parts = (node.node.scalar?.string ?? "").split(
                separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
                (0...23).contains(hours), (0...59).contains(minutes)
            else { throw node.bad(works: Words(zh: "“23:00”这样的时刻", en: "a time such as \"23:00\"")) }
            return hours * 60 + minutes
        }
    }
}

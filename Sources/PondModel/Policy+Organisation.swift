extension Policy {
    /// How workgroups are made up.
    package struct Organisation: Hashable, Sendable {
        package var maximumGroupsPerDepartment: Int
        package var minimumGroupSize: Int
        package var minimumTechnicians: Int
        package var leaders: Int

        init(_ node: SettingsNode) throws {
            let keys = ["max_groups_per_dept", "min_group_size", "min_technicians", "leaders"]
            let section = try SettingsSection(node, keys: keys)
            maximumGroupsPerDepartment = try section["max_groups_per_dept"].count(in: 1...100)
            minimumGroupSize = try section["min_group_size"].count(in: 1...100)
            minimumTechnicians = try section["min_technicians"].count(in: 0...100)
            leaders = try section["leaders"].count(in: 0...100)
        }
    }
}

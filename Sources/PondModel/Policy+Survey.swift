extension Policy {
    /// What a survey has to find out.
    package struct Survey: Hashable, Sendable {
        /// Which end of C1 to C5 is the largest.
        package enum GradeOrder: String, CaseIterable, Sendable {
            case firstIsLargest = "C1_largest"
            case lastIsLargest = "C5_largest"
        }

        package var rounds: Int
        /// The five names of the size grades.
        package var scaleGrades: [String]
        package var gradeOrder: GradeOrder
        package var classes: [String]
        package var profileDimensions: [String]
        /// Complete part of a profile before a leader is asked to visit, 0 to 1.
        package var profileGate: Double
        /// Days after which figures nobody has verified are stale.
        package var staleDays: Int

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node,
                keys: [
                    "rounds", "scale_grades", "grade_order", "classes", "key_profile_dims", "profile_gate",
                    "stale_days",
                ])
            rounds = try section["rounds"].count(in: 1...20)
            scaleGrades = try section["scale_grades"].list(5...5) { try $0.text() }
            gradeOrder = try section["grade_order"].choice()
            classes = try section["classes"].list(1...10) { try $0.text() }
            profileDimensions = try section["key_profile_dims"].list(1...30) { try $0.text() }
            profileGate = try section["profile_gate"].number(in: 0...1)
            staleDays = try section["stale_days"].count(in: 1...3650)
        }
    }
}

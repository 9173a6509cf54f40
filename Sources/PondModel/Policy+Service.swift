extension Policy {
    /// How often a target farmer is served.
    package struct Service: Hashable, Sendable {
        package var visitsPerMonth: Int
        /// Hours within which a request is handled.
        package var answerHours: Double
        package var homeEventsPerYear: Int
        package var pondMeetingsPerMonth: Int
        package var casesPerWeek: Int

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node,
                keys: [
                    "visits_per_month", "sla_hours", "home_event_per_year", "pond_meeting_per_month",
                    "cases_per_week",
                ])
            visitsPerMonth = try section["visits_per_month"].count(in: 0...100)
            answerHours = try section["sla_hours"].number(in: 0.1...1000)
            homeEventsPerYear = try section["home_event_per_year"].count(in: 0...100)
            pondMeetingsPerMonth = try section["pond_meeting_per_month"].count(in: 0...100)
            casesPerWeek = try section["cases_per_week"].count(in: 0...100)
        }
    }
}

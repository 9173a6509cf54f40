/// Every threshold of the business, as `policy.yaml` gives them: nothing of it is a constant of the program.
package struct Policy: Hashable, Sendable {
    package var organisation: Organisation
    package var market: Market
    package var capacity: Capacity
    package var grades: Grades
    package var survey: Survey
    package var development: Development
    package var service: Service
    package var event: Event
    package var campaign: Campaign
    package var meeting: Meeting
    package var placing: Placing
    package var datum: DatumDetection
    package var sheets: Sheets
    package var print: Print

    /// The policy in the text of `policy.yaml`. Refuses by name an unknown key, a missing one and a bad
    /// value.
    package init(yaml: String, file: String = "policy.yaml") throws {
        let keys = [
            "org", "market", "capacity", "grades", "survey", "dev", "service", "event", "campaign", "meeting",
            "placing", "datum", "sheets", "print",
        ]
        let file = try SettingsSection(SettingsNode(yaml: yaml, file: file), keys: keys)
        organisation = try Organisation(file["org"])
        market = try Market(file["market"])
        capacity = try Capacity(file["capacity"])
        grades = try Grades(file["grades"])
        survey = try Survey(file["survey"])
        development = try Development(file["dev"])
        service = try Service(file["service"])
        event = try Event(file["event"])
        campaign = try Campaign(file["campaign"])
        meeting = try Meeting(file["meeting"])
        placing = try Placing(file["placing"])
        datum = try DatumDetection(file["datum"])
        // A store made before these were known has a policy without them.
        sheets = try file.optional("sheets").map(Sheets.init) ?? .usual
        print = try file.optional("print").map(Print.init) ?? .usual
    }
}

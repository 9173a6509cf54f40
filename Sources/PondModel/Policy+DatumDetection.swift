import PondGeodesy

extension Policy {
    /// How clear it has to be which datum a file is in.
    package struct DatumDetection: Hashable, Sendable {
        /// Objects at least whose code or name the store already places.
        package var minimumMatches: Int
        /// Within this a match agrees.
        package var agreement: Length
        /// The second-best residual over the best, at least.
        package var margin: Double

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["min_matches", "agree_m", "margin"])
            minimumMatches = try section["min_matches"].count(in: 1...1000)
            agreement = .metres(try section["agree_m"].number(in: 1...10_000))
            margin = try section["margin"].number(in: 1...100)
        }
    }
}

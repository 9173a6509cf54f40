extension Policy {
    /// How far a demand may be off, as a part of it, by the way it was found.
    package struct ErrorBands: Hashable, Sendable {
        /// R: asked from farmer or dealer.
        package var reported: Double
        /// S: from the number stocked.
        package var stocking: Double
        /// A: from net mu, or from the pond's own yield.
        package var area: Double
        /// I: from imagery alone.
        package var imagery: Double

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["R", "S", "A", "I"])
            reported = try section["R"].number(in: 0...1)
            stocking = try section["S"].number(in: 0...1)
            area = try section["A"].number(in: 0...1)
            imagery = try section["I"].number(in: 0...1)
        }

        /// The band of a demand found that way.
        package func band(for method: Demand.Method) -> Double {
            switch method {
            case .reported, .farmer: reported
            case .stocking: stocking
            case .yield, .area: area
            }
        }
    }
}

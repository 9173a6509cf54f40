extension Policy {
    /// The lower limits of the size grades, by water class.
    package struct Grades: Hashable, Sendable {
        /// Lower limits of the four larger grades, largest first; what is below the last is the fifth.
        package struct Limits: Hashable, Sendable {
            package var lower: [Double]

            init(_ node: SettingsNode) throws {
                let names = ["C1", "C2", "C3", "C4"]
                let section = try SettingsSection(node, keys: names)
                lower = []
                for name in names {
                    lower.append(try section[name].number(in: 0...(lower.last ?? 10_000_000)))
                }
            }

            /// 1 for the largest size, 5 for the smallest; a limit belongs to the larger size.
            package func size(of amount: Double) -> Int { 1 + lower.count { amount < $0 } }
        }

        /// Tonnes of compound feed a year.
        package var commonTonnes: Limits
        package var specialTonnes: Limits
        /// Net mu, for farmers whose tonnes nobody knows.
        package var commonNetMu: Limits
        package var specialNetMu: Limits

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: ["tonnes", "net_mu"])
            let tonnes = try SettingsSection(section["tonnes"], keys: ["common", "special"])
            let netMu = try SettingsSection(section["net_mu"], keys: ["common", "special"])
            commonTonnes = try Limits(tonnes["common"])
            specialTonnes = try Limits(tonnes["special"])
            commonNetMu = try Limits(netMu["common"])
            specialNetMu = try Limits(netMu["special"])
        }
    }
}

import PondGeodesy

extension Policy {
    /// What makes an area a target market, and what is to be reached there.
    package struct Market: Hashable, Sendable {
        /// How the way from the branch is measured.
        package enum DistanceMode: String, CaseIterable, Sendable {
            case straight, road
        }

        /// What the 10,000 t are tonnes of.
        package enum Metric: String, CaseIterable, Sendable {
            case compoundCapacity = "capacity_compound"
        }

        /// Farthest from the branch, inclusive.
        package var maximumDistance: Length
        package var distanceMode: DistanceMode
        /// Road over straight line.
        package var roadFactor: Double
        /// The 万吨 threshold a year, inclusive.
        package var threshold: Mass
        package var levels: [AdminLevel]
        package var metric: Metric
        /// Market share to reach, 0 to 1.
        package var minimumShare: Double
        /// Our feed a year per person.
        package var minimumPerCapita: Mass
        package var warnMonths: Int
        package var limitMonths: Int
        /// How far below the threshold is still near, 0 to 1.
        package var nearMiss: Double
        /// Part of the unsurveyed water that is in use, 0 to 1.
        package var occupancy: Double
        /// Words that tell a brand of our own: a brand that contains one of them is no competitor's.
        package var ourBrands: [String]

        /// Whether the brand is our own.
        package func isOurs(_ brand: String) -> Bool { ourBrands.contains { brand.contains($0) } }

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(node, keys: Self.keys)
            maximumDistance = .kilometres(try section["max_distance_km"].number(in: 1...20_000))
            distanceMode = try section["distance_mode"].choice()
            roadFactor = try section["road_factor"].number(in: 1...5)
            threshold = .tonnes(try section["wan_ton_t"].number(in: 1...100_000_000))
            levels = try section["wan_ton_levels"].list(1...3) { try $0.choice() }
            metric = try section["wan_ton_metric"].choice()
            minimumShare = try section["min_share"].number(in: 0.001...1)
            minimumPerCapita = .tonnes(try section["min_per_capita_t"].number(in: 1...1_000_000))
            let months = try SettingsSection(section["achieve_months"], keys: ["warn", "limit"])
            warnMonths = try months["warn"].count(in: 1...120)
            limitMonths = try months["limit"].count(in: warnMonths...120)
            nearMiss = try section["near_miss"].number(in: 0...1)
            occupancy = try section["occupancy"].number(in: 0...1)
            // A store made before this was known has a policy without it.
            ourBrands =
                try section.optional("our_brands").map { try $0.list(0...50) { try $0.text() } } ?? ["我方"]
        }

        private static let keys = [
            "max_distance_km", "distance_mode", "road_factor", "wan_ton_t", "wan_ton_levels",
            "wan_ton_metric",
            "min_share", "min_per_capita_t", "achieve_months", "near_miss", "occupancy",
            "our_brands",
        ]
    }
}

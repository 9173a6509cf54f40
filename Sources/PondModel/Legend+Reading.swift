extension Legend {
    static func symbols(_ node: SettingsNode) throws -> [Symbol] {
        let section = try SettingsSection(node, keys: SymbolKey.allCases.map(\.rawValue))
        for key in SymbolKey.allCases { _ = try section[key.rawValue] }
        return try node.entries().compactMap { key, _, value in
            try SymbolKey(rawValue: key).map { try Symbol(key: $0, value) }
        }
    }

    static func classes(_ node: SettingsNode) throws -> [WaterClass: Colour] {
        let section = try SettingsSection(node, keys: WaterClass.allCases.map(\.rawValue))
        return try WaterClass.allCases.reduce(into: [:]) { $0[$1] = try section[$1.rawValue].colour() }
    }

    static func species(_ node: SettingsNode) throws -> [String: Colour] {
        try node.entries().reduce(into: [:]) { $0[$1.key] = try $1.value.colour() }
    }

    /// One letter a species, and no letter twice.
    static func letters(_ node: SettingsNode) throws -> [String: String] {
        var owners: [String: String] = [:]
        return try node.entries().reduce(into: [:]) { letters, entry in
            let letter = try entry.value.text()
            guard letter.count == 1, owners.updateValue(entry.key, forKey: letter) == nil else {
                throw entry.value.bad(
                    works: Words(zh: "一个字，且不与别的品种相同", en: "one letter that no other species has"))
            }
            letters[entry.key] = letter
        }
    }

    static func hatches(_ node: SettingsNode) throws -> [WaterClass: LegendHatch] {
        let section = try SettingsSection(node, keys: WaterClass.allCases.map(\.rawValue))
        return try WaterClass.allCases.reduce(into: [:]) { $0[$1] = try section[$1.rawValue].choice() }
    }

    static func tints(_ node: SettingsNode) throws -> [Tint] {
        var least = 0.0
        let tints = try node.list(1...20) { item in
            let step = try SettingsSection(item, keys: ["from_t_per_mu", "opacity"])
            let from = try step["from_t_per_mu"].number(in: least...1000)
            least = from.nextUp
            return Tint(fromTonnesPerMu: from, opacity: try step["opacity"].number(in: 0...1))
        }
        guard tints[0].fromTonnesPerMu == 0 else {
            throw SettingsError.badValue(
                key: "\(node.path)[1].from_t_per_mu", file: node.file, line: node.node.mark?.line,
                found: "\(tints[0].fromTonnesPerMu)", works: Words(zh: "第一档从 0 起", en: "0 for the first step")
            )
        }
        return tints
    }
}

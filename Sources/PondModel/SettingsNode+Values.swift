extension SettingsNode {
    /// Some text on one line.
    func text() throws -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw bad(works: Words(zh: "文字", en: "some text"))
        }
        return text
    }

    /// A number within `range`.
    func number(in range: ClosedRange<Double>) throws -> Double {
        guard let number = node.float, range.contains(number) else {
            let span = "\(Self.plain(range.lowerBound))–\(Self.plain(range.upperBound))"
            throw bad(works: Words(zh: "\(span) 的数", en: "a number from \(span)"))
        }
        return number
    }

    /// A whole number within `range`.
    func count(in range: ClosedRange<Int>) throws -> Int {
        guard let count = node.int, range.contains(count) else {
            let span = "\(range.lowerBound)–\(range.upperBound)"
            throw bad(works: Words(zh: "\(span) 的整数", en: "a whole number from \(span)"))
        }
        return count
    }

    /// One of the values of `Choice`, by its raw value.
    func choice<Choice: RawRepresentable & CaseIterable>(_: Choice.Type = Choice.self) throws -> Choice
    where Choice.RawValue == String {
        guard let text = node.scalar?.string, let choice = Choice(rawValue: text) else {
            let known = Choice.allCases.map(\.rawValue).joined(separator: " | ")
            throw bad(works: Words(zh: known, en: known))
        }
        return choice
    }

    /// A colour as `#rrggbb`.
    func colour() throws -> Colour {
        guard let colour = Colour(hex: node.scalar?.string ?? "") else {
            throw bad(works: Words(zh: "“#rrggbb”（要加引号）", en: "\"#rrggbb\" (in quotes)"))
        }
        return colour
    }

    /// A list, each item read by `read`, with so many items.
    func list<Item>(_ counts: ClosedRange<Int>, _ read: (SettingsNode) throws -> Item) throws -> [Item] {
        let items = try items()
        guard counts.contains(items.count) else {
            let span =
                counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound)–\(counts.upperBound)"
            throw SettingsError.badValue(
                key: path, file: file, line: node.mark?.line, found: "[\(items.count)]",
                works: Words(zh: "\(span) 项的列表", en: "a list of \(span) items"))
        }
        return try items.map(read)
    }

    private static func plain(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : "\(number)"
    }
}

import PondModel

/// Species lists as people write them: `泥鳅`, `泥鳅70%+鲫30%`, `草鱼/鲫鱼`, `草鱼7成鲫3成`.
struct SpeciesText {
    /// Species shares that sum to 1, and the names that no coefficient answers to.
    struct Answer: Equatable {
        var shares: [SpeciesShare]
        var unknown: [String]
    }

    let speciesNamed: @Sendable (String) -> String?

    /// The code of a pond that is empty, drying or resting: it is known to eat nothing.
    static let emptyPond = "kongtang"

    func read(_ text: String) throws(RejectedReason) -> Answer {
        let folded = CellText.folded(text)
        if let code = code(of: folded) {
            return Answer(shares: [SpeciesShare(species: code, share: 1)], unknown: [])
        }
        let parts = Self.parts(of: folded).map(Self.part)
        guard !parts.isEmpty, parts.allSatisfy({ !$0.name.isEmpty }) else { throw unreadable(text) }
        let shares = try Self.shares(parts.map(\.share), found: text)
        return answer(zip(parts, shares).map { ($0.name, $1) })
    }

    private func unreadable(_ text: String) -> RejectedReason {
        .unreadable(.species, found: text, works: Words(zh: "泥鳅 或 泥鳅70%+鲫30%", en: "泥鳅 or 泥鳅70%+鲫30%"))
    }

    private func answer(_ named: [(name: String, share: Double)]) -> Answer {
        var answer = Answer(shares: [], unknown: [])
        for (name, share) in named {
            let code = code(of: name)
            if code == nil { answer.unknown.append(name) }
            let species = code ?? name
            if let known = answer.shares.firstIndex(where: { $0.species == species }) {
                answer.shares[known].share += share
            } else {
                answer.shares.append(SpeciesShare(species: species, share: share))
            }
        }
        return answer
    }

    /// The coefficient code of one name, tried with what stands in parentheses and without.
    private func code(of name: String) -> String? {
        if ["空塘", "晒塘", "停养"].contains(name) { return Self.emptyPond }
        if let code = speciesNamed(name) { return code }
        guard let open = name.firstIndex(of: "("), open != name.startIndex, name.last == ")" else {
            return nil
        }
        let inside = name[name.index(after: open)...].dropLast()
        guard !inside.contains(")"), Self.number(inside) == nil else { return nil }
        return speciesNamed(CellText.trimmed(String(name[..<open])))
    }
}

// MARK: - Parts

extension SpeciesText {
    private typealias Part = (name: String, share: Double?)

    private static let separators: Set<Character> = [
        "+", "、", "/", ",", ";", "，", "；", "&", "和", "与", "及", "|",
    ]

    /// Cut at signs between species, and behind each share that another name follows.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var depth = 0
        for character in text {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0 && separators.contains(character) {
                parts.append(part)
                part = ""
                continue
            }
            let closesShare = part.last == "%" || part.last == "成"
            if closesShare && character.isLetter && share(of: part) == nil {
                parts.append(part)
                part = ""
            }
            part.append(character)
        }
        return (parts + [part]).map(CellText.trimmed).filter { !$0.isEmpty }
    }

    /// For a part such as `70%` before its name: the share alone.
    private static func share(of text: String) -> Double? {
        let part = part(text)
        return part.name.isEmpty ? part.share : nil
    }

    /// `泥鳅70%`, `70%泥鳅`, `泥鳅:0.7`, `泥鳅(7成)`: the name and its share of one.
    private static func part(_ text: String) -> Part {
        let open = text.firstIndex(of: "(")
        if let open, text.last == ")", let share = number(text[text.index(after: open)...].dropLast()) {
            return (CellText.trimmed(String(text[..<open])), share)
        }
        let tail = text.reversed().prefix { isShareSign($0) }.count
        if tail > 0, let share = number(text.suffix(tail)) { return (name(text.dropLast(tail)), share) }
        let head = text.prefix { isShareSign($0) }
        if !head.isEmpty, let share = number(head) { return (name(text.dropFirst(head.count)), share) }
        return (text, nil)
    }

    private static func name(_ text: Substring) -> String {
        CellText.trimmed(String(text.filter { $0 != ":" && $0 != "：" && $0 != "占" }))
    }

    private static func isShareSign(_ character: Character) -> Bool {
        character.isASCII && character.isNumber || "%成. ".contains(character)
            || "一二三四五六七八九".contains(character)
    }

    /// 70%, 7成, 0.7 or a bare 70. `nil` for Chinese digits that stand alone: they are part of a name.
    private static func number(_ text: Substring) -> Double? {
        let text = CellText.trimmed(String(text))
        let hasUnit = text.hasSuffix("%") || text.hasSuffix("成")
        guard case .value(let value) = QuantityText.read(text, as: .share), value >= 0 else { return nil }
        if hasUnit { return value }
        guard text.allSatisfy(\.isASCII) else { return nil }
        return value > 1 ? value / 100 : value
    }

    /// What is left over is divided among those without a share; the whole is 100 %, give or take one.
    private static func shares(_ given: [Double?], found: String) throws(RejectedReason) -> [Double] {
        let sum = given.reduce(0) { $0 + ($1 ?? 0) }
        let open = given.count { $0 == nil }
        guard open > 0 else {
            guard abs(sum - 1) <= 0.010_000_1 else {
                throw .sharesMissTheWhole(found: found, percent: sum * 100)
            }
            return given.map { tidy(($0 ?? 0) / sum) }
        }
        guard sum < 1 else { throw .sharesMissTheWhole(found: found, percent: sum * 100) }
        return given.map { tidy($0 ?? (1 - sum) / Double(open)) }
    }

    /// To a millionth: 1 − 0.3 is 0.7, and a third is a third to the gram.
    private static func tidy(_ share: Double) -> Double { (share * 1e6).rounded() / 1e6 }
}

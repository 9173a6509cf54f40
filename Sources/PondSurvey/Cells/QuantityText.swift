/// A quantity as a person writes it: `20亩`, `１２.５`, `约60吨`, `1,200`, `3万尾`, `2亩8分`, `十二亩半`.
struct QuantityText {
    enum Outcome: Equatable {
        case value(Double)
        /// Two numbers with a sign of from–to between them.
        case range
        case unreadable
    }

    private var rest: ArraySlice<Unicode.Scalar>

    private init(_ scalars: [Unicode.Scalar]) { rest = scalars[...] }

    /// The quantity in the measure's own unit.
    static func read(_ text: String, as measure: Measure) -> Outcome {
        if let plain = plainNumber(text) { return .value(plain) }
        guard let scalars = tidied(text) else { return .unreadable }
        var reader = QuantityText(scalars)
        return reader.sum(of: measure)
    }

    /// Digits with at most one point, read without touching the heap.
    static func plainNumber(_ text: String) -> Double? {
        var digits = 0
        var mantissa: Int64 = 0
        var decimals: Int?
        for byte in text.utf8 {
            if byte >= 0x30 && byte <= 0x39 {
                mantissa = mantissa * 10 + Int64(byte - 0x30)
                digits += 1
                if decimals != nil { decimals! += 1 }
            } else if byte == 0x2E && decimals == nil {
                decimals = 0
            } else {
                return nil
            }
            guard digits <= 15 else { return nil }
        }
        guard digits > 0 else { return nil }
        return Double(mantissa) / powersOfTen[decimals ?? 0]
    }

    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
    ]
}

// MARK: - Terms

extension QuantityText {
    /// Terms with units add up: 2亩8分. A lone term may go without a unit.
    private mutating func sum(of measure: Measure) -> Outcome {
        var total = 0.0
        var lastFactor = Double.infinity
        while true {
            guard let number = number() else { return .unreadable }
            if startsRange { return .range }
            let unit = unit()
            if let dividend = measure.dividends[unit], total == 0, rest.isEmpty, number > 0 {
                return .value(dividend / number)
            }
            guard let factor = measure.factors[unit], factor < lastFactor else { return .unreadable }
            total += number * factor
            lastFactor = factor
            if rest.isEmpty { return .value(total) }
            if rest.elementsEqual(["半"]) { return .value(total + factor / 2) }
            guard !unit.isEmpty else { return .unreadable }
            if startsRange { return .range }
        }
    }

    /// Whether a from–to sign and another number follow.
    private var startsRange: Bool {
        guard let sign = rest.first, Self.rangeSigns.contains(sign), let next = rest.dropFirst().first else {
            return false
        }
        return Self.startsNumber(next)
    }

    /// Everything up to the next number.
    private mutating func unit() -> String {
        var unit = String.UnicodeScalarView()
        while let scalar = rest.first {
            let isSquare = (scalar == "2") && unit.last == "m"
            let isKilogram = scalar == "千" && rest.dropFirst().first == "克"
            let isTael = scalar == "两"
            guard isSquare || isKilogram || isTael || !Self.startsNumber(scalar), !startsRange else { break }
            unit.append(scalar)
            rest.removeFirst()
        }
        return String(unit)
    }

    private mutating func number() -> Double? {
        guard let first = rest.first else { return nil }
        guard ChineseNumeral.isPart(first) else { return westernNumber() }
        let length = ChineseNumeral.length(atStartOf: rest)
        defer { rest.removeFirst(length) }
        return ChineseNumeral.value(of: rest.prefix(length))
    }

    private mutating func westernNumber() -> Double? {
        let text = rest.prefix { ("0"..."9").contains($0) || ".,+-".unicodeScalars.contains($0) }
        let signed = text.first == "-" || text.first == "+" ? text.dropFirst() : text
        let length = signed.prefix { $0 != "-" && $0 != "+" }.count
        let digits = signed.prefix(length)
        guard let whole = Self.withoutCommas(digits), let value = Double(whole) else { return nil }
        rest.removeFirst(text.count - signed.count + length)
        return (text.first == "-" ? -value : value) * multiplier()
    }

    /// 万, 千, 百, 亿 behind digits; 千 before 克 belongs to the kilogram.
    private mutating func multiplier() -> Double {
        guard let scalar = rest.first, let factor = ChineseNumeral.multipliers[scalar] else { return 1 }
        if scalar == "千" && rest.dropFirst().first == "克" { return 1 }
        rest.removeFirst()
        return factor
    }

    /// The digits without the commas between groups of three; `nil` when a comma stands elsewhere.
    private static func withoutCommas(_ digits: ArraySlice<Unicode.Scalar>) -> String? {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: digits)
        let parts = String(text).split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return String(text) }
        let groups = parts.dropLast().dropFirst() + [parts[parts.count - 1].prefix { $0 != "." }]
        guard (1...3).contains(parts[0].count), groups.allSatisfy({ $0.count == 3 }) else { return nil }
        return parts.joined()
    }

    private static func startsNumber(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || scalar == "." || ChineseNumeral.isPart(scalar)
    }
}

// MARK: - Tidying

extension QuantityText {
    private static let rangeSigns: Set<Unicode.Scalar> = ["-", "–", "—", "~", "〜", "至", "到"]
    private static let roughly = ["大约", "大概", "约", "近", "≈", "~", "〜", "共", "合计"]
    private static let moreOrLess = ["左右", "上下", "≈", "~"]

    /// Narrow, lower case, without spaces and words of roughness; `nil` where a space parts two digits.
    private static func tidied(_ text: String) -> [Unicode.Scalar]? {
        var scalars: [Unicode.Scalar] = []
        var isAfterSpace = false
        for scalar in CellText.folded(text).lowercased().unicodeScalars {
            if CellText.isSpace(scalar) {
                isAfterSpace = true
                continue
            }
            if isAfterSpace, isDigit(scalar), let last = scalars.last, isDigit(last) { return nil }
            isAfterSpace = false
            scalars.append(scalar == "每" ? "/" : scalar == "。" ? "." : scalar)
        }
        return withoutRoughness(scalars)
    }

    private static func withoutRoughness(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var rest = scalars[...]
        for word in roughly where rest.starts(with: word.unicodeScalars) {
            rest.removeFirst(word.unicodeScalars.count)
        }
        for word in moreOrLess where rest.suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
        {
            rest.removeLast(word.unicodeScalars.count)
        }
        return Array(rest)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}

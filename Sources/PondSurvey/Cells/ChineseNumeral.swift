/// Whole numbers in Chinese words, up to 亿: 十二, 六十, 一百零五, 两千, 三百五, 一万二, 半.
enum ChineseNumeral {
    /// 百, 千, 万, 亿 as they also stand behind Arabic digits.
    static let multipliers: [Unicode.Scalar: Double] = ["百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000]

    static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        digits[scalar] != nil || scalar == "十" || scalar == "半" || multipliers[scalar] != nil
    }

    /// How many scalars at the start belong to the numeral. 两 after a digit, and 千 before 克, are units.
    static func length(atStartOf text: ArraySlice<Unicode.Scalar>) -> Int {
        var previous: Unicode.Scalar?
        var length = 0
        for (index, scalar) in zip(text.indices, text) {
            guard isPart(scalar) else { break }
            let isTael =
                scalar == "两" && previous != nil && previous != "零" && previous != "万" && previous != "亿"
            let isKilogram = scalar == "千" && index + 1 < text.endIndex && text[index + 1] == "克"
            guard !isTael, !isKilogram else { break }
            previous = scalar
            length += 1
        }
        return length
    }

    /// The number, or `nil` when the words make none.
    static func value(of words: ArraySlice<Unicode.Scalar>) -> Double? {
        if words.elementsEqual(["半"]) { return 0.5 }
        guard !words.isEmpty, !words.contains("半") else { return nil }
        for unit in ["亿", "万"] as [Unicode.Scalar] {
            guard let split = words.firstIndex(of: unit), let factor = multipliers[unit] else { continue }
            guard let high = value(of: words[..<split]) else { return nil }
            let tail = words[(split + 1)...]
            guard let low = tail.isEmpty ? 0 : lowPart(tail, below: factor) else { return nil }
            return high * factor + low
        }
        return belowTenThousand(words)
    }

    /// What follows a unit: a lone digit counts tenths of that unit (一万二 is 12,000).
    private static func lowPart(_ words: ArraySlice<Unicode.Scalar>, below unit: Double) -> Double? {
        if words.count == 1, let first = words.first, let digit = digits[first], digit > 0 {
            return digit * unit / 10
        }
        return value(of: words)
    }

    private static func belowTenThousand(_ words: ArraySlice<Unicode.Scalar>) -> Double? {
        var total = 0.0
        var digit: Double?
        var lastUnit = Double.infinity
        var isAfterZero = false
        for scalar in words {
            if scalar == "零" || scalar == "〇" {
                guard digit == nil else { return nil }
                isAfterZero = true
            } else if let value = digits[scalar] {
                guard digit == nil else { return nil }
                digit = value
            } else {
                guard let unit = scalar == "十" ? 10 : multipliers[scalar], unit < lastUnit else { return nil }
                guard digit != nil || (scalar == "十" && total == 0) else { return nil }
                total += (digit ?? 1) * unit
                digit = nil
                lastUnit = unit
                isAfterZero = false
            }
        }
        guard let digit else { return total > 0 || isAfterZero ? total : nil }
        let isShortened = lastUnit.isFinite && lastUnit > 10 && !isAfterZero
        return total + (isShortened ? digit * lastUnit / 10 : digit)
    }

    private static let digits: [Unicode.Scalar: Double] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
}

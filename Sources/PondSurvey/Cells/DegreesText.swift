/// Degrees as a person or a phone writes them: `119.1242`, `119°07′27″`, `119 7 27.3 E`, `北纬34度50分`.
enum DegreesText {
    /// `nil` when the text is no angle, or names the other axis.
    static func read(_ text: String, isLongitude: Bool) -> Double? {
        let folded = CellText.folded(text).lowercased()
        if let plain = Double(folded) { return plain.isFinite ? plain : nil }
        guard let parts = parts(of: folded, isLongitude: isLongitude), (1...3).contains(parts.numbers.count)
        else {
            return nil
        }
        let minutes = parts.numbers.dropFirst()
        guard minutes.allSatisfy({ $0 >= 0 && $0 < 60 }), let degrees = parts.numbers.first else {
            return nil
        }
        let size = zip(minutes, [60.0, 3600.0]).reduce(abs(degrees)) { $0 + $1.0 / $1.1 }
        return (degrees < 0) != parts.isNegative ? -size : size
    }

    private static func parts(of text: String, isLongitude: Bool) -> (numbers: [Double], isNegative: Bool)? {
        var numbers: [Double] = []
        var isNegative = false
        var digits = ""
        for character in text + " " {
            if character.isASCII && character.isNumber || character == "." || character == "-" {
                digits.append(character)
                continue
            }
            if !digits.isEmpty {
                guard let number = Double(digits) else { return nil }
                numbers.append(number)
                digits = ""
            }
            if (isLongitude ? "w西" : "s南").contains(character) {
                isNegative = true
            } else if !(isLongitude ? "e东经" : "n北纬").contains(character) && !separators.contains(character) {
                return nil
            }
        }
        return (numbers, isNegative)
    }

    private static let separators: Set<Character> = [
        " ", "°", "º", "˚", "度", "′", "'", "’", "‘", "分", "″", "\"", "”", "“", "秒", ":", "：",
    ]
}

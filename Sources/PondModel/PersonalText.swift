import Foundation

/// Tells what in a text is about a person: names that the store knows, and numbers that dial a phone.
package struct PersonalText: Sendable {
    private let names: Set<[Character]>
    private let lengths: [Int]
    private let hasLatinNames: Bool
    private let phones: Set<String>

    /// A name of one character stands in every other word, and is left out.
    package init(names: some Sequence<String>, phones: some Sequence<String>) {
        let plain = Set(names.map { Array(Self.plain($0)) }.filter { $0.count > 1 })
        self.names = plain
        lengths = Set(plain.map(\.count)).sorted()
        hasLatinNames = plain.contains { $0.allSatisfy(\.isASCII) }
        self.phones = Set(phones.map { $0.filter(\.isDecimalDigit) }.filter { $0.count >= 7 })
    }

    /// Whether the text names a person or holds a phone number. The name of the place where it stands may hold
    /// a person's name by chance.
    package func isPersonal(_ text: String, at place: String = "") -> Bool {
        if holdsPhone(text) { return true }
        if !hasLatinNames && text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        let plain = Self.plain(text)
        guard holdsName(plain) else { return false }
        let place = Self.plain(place)
        return place.isEmpty || holdsName(plain.replacing(place, with: " "))
    }

    /// The text with stars in place of phone numbers.
    package func withoutPhones(_ text: String) -> String {
        guard holdsPhone(text) else { return text }
        var rest = text[...]
        var cleaned = ""
        while let first = rest.firstIndex(where: \.isDecimalDigit) {
            let run = rest[first...].prefix(while: \.isDecimalDigit)
            cleaned += rest[..<first] + (isPhone(String(run)) ? "***" : run)
            rest = rest[run.endIndex...]
        }
        return cleaned + rest
    }

    private func holdsPhone(_ text: String) -> Bool {
        // Most texts hold no such run of digits, and a look at their bytes tells.
        var run = 0
        var longest = 0
        for byte in text.utf8 {
            run = (0x30...0x39).contains(byte) || byte >= 0x80 ? run + 1 : 0
            longest = max(longest, run)
        }
        guard longest >= 7 else { return false }
        return text.split(whereSeparator: { !$0.isDecimalDigit }).contains { isPhone(String($0)) }
    }

    /// A mobile number of China (eleven digits from 13 to 19), or a number that the store knows.
    private func isPhone(_ run: String) -> Bool {
        let digits = run.precomposedStringWithCompatibilityMapping
        if phones.contains(digits) { return true }
        return digits.count == 11 && digits.first == "1"
            && ("3"..."9").contains(digits.dropFirst().first ?? "0")
    }

    private func holdsName(_ plain: String) -> Bool {
        let characters = Array(plain)
        return lengths.contains { length in
            length <= characters.count
                && (0...(characters.count - length)).contains {
                    names.contains(Array(characters[$0..<$0 + length]))
                }
        }
    }

    private static func plain(_ text: String) -> String {
        text.precomposedStringWithCompatibilityMapping.filter { !$0.isWhitespace }
    }
}

extension Character {
    /// A digit as keyboards write it, full-width ones included: 一, ㉑ and ² are numbers, and dial nothing.
    fileprivate var isDecimalDigit: Bool {
        guard let scalar = unicodeScalars.first, unicodeScalars.count == 1 else { return false }
        return (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }
}

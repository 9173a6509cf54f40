/// Codes that count up as one word, and back: `DS-001–040` names forty ponds.
package enum CodeRuns {
    private static let dash: Character = "–"

    /// The codes in their order, with each run of two or more that count up by one as one word.
    package static func words(of codes: [String]) -> [String] {
        var words: [String] = []
        var run: (first: Substring, start: Numbered, last: Numbered)?
        func close() {
            guard let run else { return }
            let isRun = run.start.number < run.last.number
            words.append(isRun ? "\(run.first)\(dash)\(run.last.digits)" : String(run.first))
        }
        for code in codes {
            let next = Numbered(code[...])
            if let last = run?.last, let next, next.follows(last) {
                run?.last = next
                continue
            }
            close()
            run = next.map { (code[...], $0, $0) }
            if next == nil { words.append(code) }
        }
        close()
        return words
    }

    /// Every code that a word names: itself, and those of the run.
    package static func codes(in word: String) -> [String] {
        guard let place = word.lastIndex(of: dash), let first = Numbered(word[..<place]),
            let last = Numbered(word[word.index(after: place)...]), last.prefix.isEmpty,
            last.digits.count == first.digits.count, first.number < last.number,
            last.number - first.number < 1_000_000
        else { return [word] }
        return (first.number...last.number).map { number in
            let digits = String(number)
            return first.prefix + String(repeating: "0", count: first.digits.count - digits.count) + digits
        }
    }

    /// A code with its number at the end.
    private struct Numbered {
        let prefix: Substring
        let digits: Substring
        let number: Int

        /// `nil` for a code that does not end in up to nine digits.
        init?(_ code: Substring) {
            // By bytes: a hundred thousand codes come by.
            let bytes = code.utf8
            let length = bytes.reversed().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }.count
            let start = bytes.index(bytes.endIndex, offsetBy: -length)
            let digits = code[start...]
            guard length < 10, let number = Int(digits) else { return nil }
            prefix = code[..<start]
            self.digits = digits
            self.number = number
        }

        func follows(_ other: Numbered) -> Bool {
            number == other.number + 1 && digits.utf8.count == other.digits.utf8.count
                && prefix == other.prefix
        }
    }
}

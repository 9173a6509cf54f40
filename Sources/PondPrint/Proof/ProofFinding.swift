import PondModel

/// What one check found.
package struct ProofFinding: Codable, Hashable, Sendable {
    package let check: ProofCheck
    /// How many things were looked at.
    package let looked: Int
    package let failed: Int
    /// The first of what failed, each in one sentence.
    package let examples: [Remark]
    /// What is worth knowing and no failure: ponds hidden beneath a name, texts across boards.
    package let remarks: [Remark]
    /// Names of what nobody can see, beneath names or symbols or finer than a picture's pixels, and what is yet in the
    /// file where it belongs.
    package let unseen: [String]

    package var isPassed: Bool { failed == 0 }

    /// A sentence in both languages.
    package struct Remark: Codable, Hashable, Sendable {
        package let zh: String
        package let en: String

        init(_ words: Words) {
            zh = words.chinese
            en = words.english
        }

        package var words: Words { Words(zh: zh, en: en) }
    }

    init(
        _ check: ProofCheck, looked: Int, failures: [Words], unseen: [String] = [], remark: Words? = nil
    ) {
        self.check = check
        self.looked = looked
        failed = failures.count
        examples = failures.prefix(20).map(Remark.init)
        self.unseen = unseen
        remarks = ((unseen.isEmpty ? [] : [Self.hidden(unseen.count)]) + [remark].compactMap { $0 })
            .map(Remark.init)
    }

    private static func hidden(_ count: Int) -> Words {
        Words(
            zh: "其中 \(count) 个看不见（被名称或符号盖住，或比像素还小），它们的轮廓 poppler 都在原处读到，名单在校验记录里",
            en:
                "\(count) of them not to be seen (beneath names or symbols, or finer than a pixel), whose outlines poppler reads where they belong, listed in the proof's file"
        )
    }

    /// One line: what was looked at and how it went.
    package var words: Words {
        let first = examples.first?.words
        guard let first else {
            let rest = remarks.map(\.words)
            return Words(
                zh: "✓ \(check.title.chinese)：\(looked)" + rest.map { "；\($0.chinese)" }.joined(),
                en: "✓ \(check.title.english): \(looked)" + rest.map { "; \($0.english)" }.joined())
        }
        return Words(
            zh: "✗ \(check.title.chinese)：\(looked) 中 \(failed) 个不对；\(first.chinese)",
            en: "✗ \(check.title.english): \(failed) of \(looked) wrong; \(first.english)")
    }
}

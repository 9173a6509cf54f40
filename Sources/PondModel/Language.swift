/// The two languages in which PondMap speaks.
package enum Language: String, CaseIterable, Sendable {
    case chinese = "zh"
    case english = "en"
}

/// One text for people, in both languages.
package struct Words: Hashable, Sendable {
    package let chinese: String
    package let english: String

    package init(zh chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    package func text(in language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}

/// An error that tells people, in either language, where it is, what was found and what works.
package protocol TellingError: Error, CustomStringConvertible {
    var words: Words { get }
}

extension TellingError {
    package var description: String { words.english }
}

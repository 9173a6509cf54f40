import PondModel

/// A text in both languages as one JSON object.
enum WordsText {
    static func encode(_ words: Words) -> String {
        FieldText.encode([Field("zh", .text(words.chinese)), Field("en", .text(words.english))]) ?? ""
    }

    /// A plain text, as older stores have it, is the same in both.
    static func decode(_ text: String) -> Words {
        let fields = FieldText.decode(text)
        func value(_ name: String) -> String? { fields.first { $0.name == name }?.value.text }
        guard let chinese = value("zh"), let english = value("en") else { return Words(zh: text, en: text) }
        return Words(zh: chinese, en: english)
    }
}

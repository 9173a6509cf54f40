/// A field of a layer: its key, its meaning, and who may see it.
package struct LayerField: Hashable, Sendable {
    /// The key in files and answers: `capacityTonnes`.
    package var name: String
    package var meaning: Words
    /// Empty for what the store knows but no map or file may show.
    package var editions: Set<Edition>
    /// Says something of a person (personal information by 个人信息保护法).
    package var isPersonal: Bool

    /// A field for every edition.
    static func open(_ name: String, _ zh: String, _ en: String) -> LayerField {
        LayerField(
            name: name, meaning: Words(zh: zh, en: en), editions: [.internal, .public], isPersonal: false)
    }

    /// A field for the branch's own people.
    static func inside(_ name: String, _ zh: String, _ en: String, isPersonal: Bool = false) -> LayerField {
        LayerField(name: name, meaning: Words(zh: zh, en: en), editions: [.internal], isPersonal: isPersonal)
    }

    /// A field that appears in no edition.
    static func never(_ name: String, _ zh: String, _ en: String) -> LayerField {
        LayerField(name: name, meaning: Words(zh: zh, en: en), editions: [], isPersonal: true)
    }
}

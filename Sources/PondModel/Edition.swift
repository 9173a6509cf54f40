/// For whose eyes a map or file is made (对内版, 对外版).
package enum Edition: String, CaseIterable, Hashable, Sendable {
    /// For the branch's own people.
    case `internal`
    /// For walls and files that farmers and visitors see.
    case `public`

    package var title: Words {
        switch self {
        case .internal: Words(zh: "对内版", en: "internal edition")
        case .public: Words(zh: "对外版", en: "public edition")
        }
    }
}

/// A value as a file gives it, before anyone knows what it means.
package enum FieldValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    case integer(Int64)
    case truth(Bool)

    /// The value as a person would write it; whole numbers without a point.
    package var text: String {
        switch self {
        case .text(let text): text
        case .integer(let integer): String(integer)
        case .truth(let truth): truth ? "true" : "false"
        case .number(let number):
            number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
        }
    }
}

/// A named value of a feature, in the words of its file.
package struct Field: Hashable, Sendable {
    package var name: String
    package var value: FieldValue

    package init(_ name: String, _ value: FieldValue) {
        self.name = name
        self.value = value
    }
}

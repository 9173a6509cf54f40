import Foundation

/// What is written beside a mark, compared as people compare it: without case, width, blanks and leading
/// zeros.
struct MarkLabel: Hashable {
    /// The whole label in plain form.
    let text: String
    /// The number at its end: 17 of `DS-QT-017` and of `17号`.
    let number: Int?

    init(_ label: String) {
        let narrow = label.applyingTransform(.fullwidthToHalfwidth, reverse: false) ?? label
        text = narrow.uppercased().filter { !$0.isWhitespace }
        let digits = text.reversed().drop { !$0.isNumber }.prefix { $0.isASCII && $0.isNumber }
        number = digits.isEmpty ? nil : Int(String(digits.reversed()))
    }

    /// Whether it is a number alone, perhaps with 号 or # beside it, which ponds of several villages may
    /// share.
    var isBareNumber: Bool {
        number != nil && text.allSatisfy { $0.isASCII && $0.isNumber || "#号塘口NO.".contains($0) }
    }
}

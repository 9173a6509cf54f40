/// A national code of a county, town or village (民政/统计区划代码): 6, 9 or 12 digits, one code.
package struct AreaCode: Hashable, Sendable, Comparable {
    /// Always twelve digits.
    package let digits: String

    /// Takes 6, 9 or 12 digits and fills up with zeros; `nil` for anything else.
    package init?(_ text: String) {
        let digits = text.utf8
        guard [6, 9, 12].contains(digits.count), digits.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
            return nil
        }
        self.digits = text + String(repeating: "0", count: 12 - digits.count)
    }

    /// By the digits: six for a county, nine for a town, twelve for a village.
    package var level: AdminLevel {
        if !digits.hasSuffix("000") { return .village }
        return digits.hasSuffix("000000") ? .county : .town
    }

    /// The code without its filling zeros: 6, 9 or 12 digits.
    package var short: String { String(digits.prefix(level == .county ? 6 : level == .town ? 9 : 12)) }

    /// The code of the town above a village, of the county above a town.
    package var parent: AreaCode? {
        switch level {
        case .village: AreaCode(String(digits.prefix(9)))
        case .town: AreaCode(String(digits.prefix(6)))
        case .county: nil
        }
    }

    package static func < (left: AreaCode, right: AreaCode) -> Bool { left.digits < right.digits }
}

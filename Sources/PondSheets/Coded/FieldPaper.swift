import PondDrawing

/// The papers on which field sheets are printed, upright and lying. The order is part of what the tags say:
/// a new paper is added at the end.
package enum FieldPaper: String, CaseIterable, Codable, Sendable {
    case a4 = "A4"
    case a4Lying = "A4L"
    case a3 = "A3"
    case a3Lying = "A3L"
    case a2 = "A2"
    case a2Lying = "A2L"

    /// The size of the paper as it lies.
    package var size: PaperSize {
        let name = String(rawValue.prefix(2))
        guard let upright = PaperSize(named: name) else { preconditionFailure("no paper \(name)") }
        return isLying ? upright.landscape : upright
    }

    package var isLying: Bool { rawValue.hasSuffix("L") }

    /// `A4`, `A3` or `A2`.
    package var name: String { String(rawValue.prefix(2)) }

    /// Both ways to lay the paper of that name, in upper or lower case; empty for a paper that is not offered.
    package static func named(_ name: String) -> [FieldPaper] {
        allCases.filter { $0.name == name.uppercased() }
    }

    /// The side of one of a tag's nine cells in millimetres: larger on a larger page, which is photographed
    /// from further away.
    package var tagCellMillimetres: Double {
        switch self {
        case .a4, .a4Lying: 1.6
        case .a3, .a3Lying: 2
        case .a2, .a2Lying: 2.4
        }
    }
}

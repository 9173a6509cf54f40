/// What the eight tags of a page say together: the page's number, its paper and a check on the store it belongs to.
///
/// The tag at place `i` carries `8 k + i`, where `k = number₀ + number₁ i + check i²` in the field of 263
/// elements: a Reed–Solomon code, as 8 times 263 are the most whole pages of a family of 2,115 tags. Any
/// three tags tell the page; each further one confirms it, and tags of two pages in one photo stay apart.
package struct FieldPageCode: Hashable, Sendable {
    package static let places = 8
    static let field = 263
    /// How many numbers there are for pages.
    package static let numbers = field * field / FieldPaper.allCases.count

    /// From 0 up to `numbers`.
    package let number: Int
    package let paper: FieldPaper
    /// From 0 up to 263.
    package let check: Int

    package init(number: Int, paper: FieldPaper, check: Int) {
        precondition((0..<Self.numbers).contains(number) && (0..<Self.field).contains(check))
        self.number = number
        self.paper = paper
        self.check = check
    }

    /// The page with these coefficients; nil where no page has them.
    init?(coefficients: (Int, Int, Int)) {
        let papers = FieldPaper.allCases
        let whole = coefficients.0 + Self.field * coefficients.1
        guard whole / papers.count < Self.numbers else { return nil }
        self.init(
            number: whole / papers.count, paper: papers[whole % papers.count], check: coefficients.2)
    }

    /// The tags' numbers within the family, by their places in `FieldPageLayout.tags`.
    package var tagIDs: [Int] {
        let papers = FieldPaper.allCases
        let whole = number * papers.count + (papers.firstIndex(of: paper) ?? 0)
        return (0..<Self.places).map { place in
            let value = whole % Self.field + whole / Self.field * place + check * place * place
            return value % Self.field * Self.places + place
        }
    }

    /// The check of the store with these sixteen bytes.
    package static func check(ofStore bytes: [UInt8]) -> Int {
        bytes.reduce(0) { ($0 * 256 + Int($1)) % field }
    }
}

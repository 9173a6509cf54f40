import PondSheets
import Testing

/// What a drawn page's match with the last round got right.
struct SketchScore {
    var numbers = 0
    var right = 0
    var swaps = 0
    var reported = 0
    var falseAlarms = 0

    init(_ page: SketchPage) throws {
        let match = try #require(LastRoundMatcher(marks: page.marks, ponds: page.ponds).match())
        for (mark, code) in page.truth.enumerated() where code != nil {
            numbers += 1
            if let link = match.links.first(where: { $0.mark == mark }),
                page.ponds[link.pond].code == code
            {
                right += 1
            }
        }
        let told = match.doubts.compactMap { doubt -> Set<String>? in
            if case .swapped(let one, let other, _) = doubt { [one, other] } else { nil }
        }
        swaps = page.swaps.count
        reported = page.swaps.count { told.contains($0) }
        falseAlarms = told.count { !page.swaps.contains($0) }
    }
}

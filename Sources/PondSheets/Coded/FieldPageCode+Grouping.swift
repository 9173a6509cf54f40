/// The tags of one page in a photo, by their places.
package struct TagGroup: Equatable, Sendable {
    package let code: FieldPageCode
    package let tags: [Int: PageTag]
    /// Whether one of them is seen in several places: the photo shows copies of the page.
    package let isRepeated: Bool
}

extension FieldPageCode {
    /// Sorts a photo's tags by page, the page with the most tags first, and those that fit to no page. A page needs
    /// three tags: fewer do not tell it.
    package static func groups(of tags: [PageTag]) -> (pages: [TagGroup], loose: [PageTag]) {
        var rest = tags
        var pages: [TagGroup] = []
        while let group = largestGroup(of: rest) {
            pages.append(group)
            rest.removeAll { group.tags.values.contains($0) }
        }
        return (pages, rest)
    }

    private static func largestGroup(of tags: [PageTag]) -> TagGroup? {
        var best: TagGroup?
        for code in candidates(of: tags) {
            let group = group(of: code, among: tags)
            if group.tags.count > (best?.tags.count ?? 2) { best = group }
        }
        return best
    }

    /// The pages of all triples of tags at different places, each once, in the order of the tags.
    private static func candidates(of tags: [PageTag]) -> [FieldPageCode] {
        var seen: Set<FieldPageCode> = []
        var codes: [FieldPageCode] = []
        for first in tags.indices {
            for second in tags.indices.dropFirst(first + 1) {
                for third in tags.indices.dropFirst(second + 1) {
                    guard let code = code(of: [tags[first], tags[second], tags[third]]) else { continue }
                    if seen.insert(code).inserted { codes.append(code) }
                }
            }
        }
        return codes
    }

    /// The clearest tag at each place whose number is the page's.
    private static func group(of code: FieldPageCode, among tags: [PageTag]) -> TagGroup {
        let ids = code.tagIDs
        let members = tags.filter { ids[$0.id % places] == $0.id }
        let clearest = Dictionary(members.map { ($0.id % places, $0) }) {
            $0.clearness >= $1.clearness ? $0 : $1
        }
        return TagGroup(code: code, tags: clearest, isRepeated: clearest.count < members.count)
    }

    /// The parabola through three tags, by Newton's divided differences.
    private static func code(of tags: [PageTag]) -> FieldPageCode? {
        let places = tags.map { $0.id % Self.places }
        let values = tags.map { $0.id / Self.places }
        guard Set(places).count == 3, values.allSatisfy({ $0 < field }) else { return nil }
        let first = quotient(values[1] - values[0], places[1] - places[0])
        let second = quotient(values[2] - values[1], places[2] - places[1])
        let square = quotient(second - first, places[2] - places[0])
        let linear = residue(first - square * (places[0] + places[1]))
        let constant = residue(values[0] - linear * places[0] - square * places[0] * places[0])
        return FieldPageCode(coefficients: (constant, linear, square))
    }

    private static func residue(_ value: Int) -> Int { (value % field + field) % field }

    /// Division in the field; the inverse is a power, by Fermat's little theorem.
    private static func quotient(_ dividend: Int, _ divisor: Int) -> Int {
        var inverse = 1
        for _ in 0..<(field - 2) { inverse = inverse * residue(divisor) % field }
        return residue(dividend) * inverse % field
    }
}

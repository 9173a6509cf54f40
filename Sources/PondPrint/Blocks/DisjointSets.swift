/// Numbers united into sets, by union with path halving (Tarjan and van Leeuwen 1984).
struct DisjointSets {
    private var parents: [Int]

    init(count: Int) { parents = Array(0..<count) }

    mutating func areOne(_ one: Int, _ other: Int) -> Bool { root(one) == root(other) }

    /// The lesser root stays, so that the answer does not depend on the order of the unions.
    mutating func unite(_ one: Int, _ other: Int) {
        let (left, right) = (root(one), root(other))
        parents[max(left, right)] = min(left, right)
    }

    /// The sets in the order of their least members, each rising.
    var members: [[Int]] {
        var copy = self
        var sets: [[Int]] = []
        var places: [Int: Int] = [:]
        for number in parents.indices {
            let root = copy.root(number)
            if let place = places[root] {
                sets[place].append(number)
            } else {
                places[root] = sets.count
                sets.append([number])
            }
        }
        return sets
    }

    private mutating func root(_ number: Int) -> Int {
        var number = number
        while parents[number] != number {
            parents[number] = parents[parents[number]]
            number = parents[number]
        }
        return number
    }
}

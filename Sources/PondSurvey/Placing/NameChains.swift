/// Which areas share a name: one dictionary entry a name, and a chain through all areas of that name.
struct NameChains: Sendable {
    private var first: [String: Int32] = [:]
    private var next: [Int32: Int32] = [:]

    mutating func add(_ index: Int32, under name: String) {
        if let previous = first.updateValue(index, forKey: name) { next[index] = previous }
    }

    /// In the order in which they were added.
    func indices(under name: String) -> [Int32] {
        var indices: [Int32] = []
        var current = first[name]
        while let index = current {
            indices.append(index)
            current = next[index]
        }
        return indices.reversed()
    }
}

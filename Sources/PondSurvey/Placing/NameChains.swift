/// Which areas share a name: one dictionary entry a name, and a chain through all areas of that name.
struct NameChains: Sendable {
    private var first: [BytesKey: Int32] = [:]
    /// Names longer than a key, of which there are few.
    private var firstOfLong: [String: Int32] = [:]
    private var next: [Int32: Int32] = [:]

    mutating func add(_ index: Int32, under name: String) {
        let previous =
            if let key = BytesKey(name) { first.updateValue(index, forKey: key) } else {
                firstOfLong.updateValue(index, forKey: name)
            }
        if let previous { next[index] = previous }
    }

    /// In the order in which they were added.
    func indices(under name: String) -> [Int32] {
        var indices: [Int32] = []
        var current = BytesKey(name).map { first[$0] } ?? firstOfLong[name]
        while let index = current {
            indices.append(index)
            current = next[index]
        }
        return indices.reversed()
    }
}

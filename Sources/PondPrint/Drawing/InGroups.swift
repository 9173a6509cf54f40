/// Puts things together that share something.
enum InGroups {
    /// The groups in the order in which each first comes, and in each the things in theirs.
    static func of<Thing, Key: Hashable>(_ things: [Thing], by key: (Thing) -> Key) -> [(Key, [Thing])] {
        var places: [Key: Int] = [:]
        var groups: [(Key, [Thing])] = []
        for thing in things {
            let key = key(thing)
            if let place = places[key] {
                groups[place].1.append(thing)
            } else {
                places[key] = groups.count
                groups.append((key, [thing]))
            }
        }
        return groups
    }
}

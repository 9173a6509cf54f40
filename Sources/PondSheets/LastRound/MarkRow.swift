import PondModel

/// Marks whose ponds lie one after the other.
struct MarkRow {
    /// Marks by their indices, in the order of their ponds.
    let marks: [Int]
    /// Along what they lie.
    let along: Words

    static let ofPonds = Words(zh: "同一排塘", en: "a row of ponds")
}

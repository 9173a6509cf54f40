/// The known name that a misspelt one most likely meant.
enum NearestName {
    /// The nearest of `known` by edits, where less than half of the letters differ.
    static func of(_ name: String, among known: [String]) -> String? {
        let scored = known.map { (name: $0, edits: edits(from: Array(name), to: Array($0))) }
        guard let best = scored.min(by: { $0.edits < $1.edits }) else { return nil }
        return best.edits * 2 <= max(name.count, best.name.count) ? best.name : nil
    }

    /// Levenshtein's distance: letters put in, taken out or exchanged.
    static func edits(from old: [Character], to new: [Character]) -> Int {
        var row = Array(0...new.count)
        for (line, letter) in old.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for (column, other) in new.enumerated() {
                let cheapest = min(row[column], row[column + 1]) + 1
                (diagonal, row[column + 1]) = (
                    row[column + 1], min(cheapest, diagonal + (letter == other ? 0 : 1))
                )
            }
        }
        return row[new.count]
    }
}

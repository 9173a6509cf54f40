/// The names most like a misspelt one.
enum LikelyNames {
    /// Up to three of `names`, the likest first: fewest letters to change, then most letters in common. A name
    /// that holds the other whole is likely however long it is: people leave out 新 or 示例.
    static func among(_ names: some Sequence<(index: Int32, stem: String)>, like stem: String) -> [Int32] {
        let wanted = Array(stem.unicodeScalars)
        let most = max(1, wanted.count / 2)
        var best: [(index: Int32, changes: Int, shared: Int)] = []
        for name in names {
            let letters = Array(name.stem.unicodeScalars)
            let shared = letters.count { wanted.contains($0) }
            guard shared > 0 || wanted.count == 1 else { continue }
            let changes = changes(from: wanted, to: letters)
            guard changes <= most || isPart(wanted, of: letters) || isPart(letters, of: wanted) else {
                continue
            }
            best.append((name.index, changes, shared))
        }
        best.sort { ($0.changes, -$0.shared, $0.index) < ($1.changes, -$1.shared, $1.index) }
        return best.prefix(3).map(\.index)
    }

    /// Whether two letters or more stand in `whole` side by side.
    private static func isPart(_ part: [Unicode.Scalar], of whole: [Unicode.Scalar]) -> Bool {
        guard part.count >= 2, part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains { whole[$0...].starts(with: part) }
    }

    /// Levenshtein's distance: letters to put in, leave out or exchange.
    static func changes(from start: [Unicode.Scalar], to end: [Unicode.Scalar]) -> Int {
        var row = Array(0...end.count)
        for (i, letter) in start.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in end.enumerated() {
                let exchange = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(exchange, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[end.count]
    }
}

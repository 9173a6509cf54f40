import PondDrawing

/// Keeps account of texts and symbols that run across the edges of boards.
struct SeamTexts {
    /// A text of the sheet, by where it stands on it.
    private struct Key: Hashable {
        let text: String
        let box: PaperBox
    }

    private var order: [Key] = []
    private var pieces: [Key: [DrawnInventory.Text]] = [:]
    private var whole: Set<Key> = []
    private var symbolOrder: [Key] = []
    private var symbolParts: [Key: [DrawnInventory.Spot]] = [:]

    /// Some board shows all of the text.
    mutating func note(whole text: String, _ box: PaperBox) { whole.insert(Key(text: text, box: box)) }

    /// A board shows a part of it: `piece` tells the board's page and where the whole text would stand there.
    mutating func note(_ piece: DrawnInventory.Text, of box: PaperBox) {
        let key = Key(text: piece.text, box: box)
        if pieces[key] == nil { order.append(key) }
        pieces[key, default: []].append(piece)
    }

    /// Texts that no board shows whole.
    var cuts: [DrawnInventory.CutText] {
        order.filter { !whole.contains($0) }.map {
            DrawnInventory.CutText(text: $0.text, pieces: pieces[$0] ?? [])
        }
    }

    // MARK: - Symbols

    /// A board shows a part of a symbol that is large enough to be looked for.
    mutating func note(_ part: DrawnInventory.Spot, of box: PaperBox) {
        let key = Key(text: part.name, box: box)
        if symbolParts[key] == nil { symbolOrder.append(key) }
        // A sliver need not show the symbol's own colour.
        let isLarge = part.radius * 2 > 0.3 * box.width
        symbolParts[key, default: []] += isLarge ? [part] : []
    }

    /// Symbols that no board shows whole.
    var cutSymbols: [DrawnInventory.CutSymbol] {
        symbolOrder.filter { !whole.contains($0) }.map {
            DrawnInventory.CutSymbol(name: $0.text, parts: symbolParts[$0] ?? [])
        }
    }
}

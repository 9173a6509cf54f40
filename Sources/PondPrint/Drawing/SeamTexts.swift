import PondDrawing

/// Keeps account of texts that run across the edges of boards.
struct SeamTexts {
    /// A text of the sheet, by where it stands on it.
    private struct Key: Hashable {
        let text: String
        let box: PaperBox
    }

    private var order: [Key] = []
    private var pieces: [Key: [DrawnInventory.Text]] = [:]
    private var whole: Set<Key> = []

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
}

import PondDrawing

/// How the words of a header stand on a paper: the title in one line or two, the other words beside it or in rows of
/// their own below, all of them whole. Of all ways the one that gives the title its height and takes the least paper.
struct HeaderPlan {
    /// A text with its height in millimetres.
    struct Row {
        let text: String
        let height: Double
    }

    let title: [Row]
    /// Branch and camp; area and scale. Beside the title one above the other, below it in one row or two.
    let rest: [Row]
    let isRestBeside: Bool
    /// Whether the edition's mark and the north arrow stand beside the title, else beside the rest.
    let isMarkBesideTitle: Bool
    /// Of the row with the title, and of all.
    let titleHeight: Double
    let height: Double
    private(set) var worth: Double

    /// The best way that is no higher than `most`, in millimetres; `nil` lets the header grow to a fifth of the paper.
    static func best(
        _ words: HeaderWords, _ type: TypeScale, _ typesetter: Typesetter, width: Double, paperHeight: Double,
        most: Double? = nil
    ) -> HeaderPlan {
        let maker = Maker(
            words: words, type: type, typesetter: typesetter, width: width, paperHeight: paperHeight,
            most: most ?? max(paperHeight / 5, type.title * 1.35))
        let ways = maker.all
        // The first of equals: fewer rows.
        return ways.dropFirst().reduce(ways[0]) { $1.worth > $0.worth + 1e-9 ? $1 : $0 }
    }

    /// Room of the mark and the arrow with their gaps.
    static func markWidth(_ words: HeaderWords, _ type: TypeScale, _ typesetter: Typesetter) -> Double {
        let mark = typesetter.line(words.mark, TextStyle(height: type.subtitle * 1.1, weight: .bold)).width
        return mark + type.subtitle + arrowWidth(type) + 20 * type.unit
    }

    static func arrowWidth(_ type: TypeScale) -> Double { type.title * 1.35 * 0.42 }

    private struct Maker {
        let words: HeaderWords
        let type: TypeScale
        let typesetter: Typesetter
        let width: Double
        let paperHeight: Double
        let most: Double

        var all: [HeaderPlan] {
            let beside = [way(titleRows: 1, isRestBeside: true, isMarkBesideTitle: true, rows: 2)]
            let below = [1, 2].flatMap { titles in
                [1, 2].flatMap { rows in
                    [true, false].map {
                        way(titleRows: titles, isRestBeside: false, isMarkBesideTitle: $0, rows: rows)
                    }
                }
            }
            return beside + below
        }

        private func way(titleRows: Int, isRestBeside: Bool, isMarkBesideTitle: Bool, rows: Int) -> HeaderPlan
        {
            let mark = HeaderPlan.markWidth(words, type, typesetter)
            let titles = titleRows == 1 ? [words.title] : halves(words.title)
            let gap = 14 * type.unit
            let restTexts = rows == 1 ? [words.owner + "   " + words.area] : [words.owner, words.area]
            let titleRoom = width - (isMarkBesideTitle ? mark : 0) - (isRestBeside ? gap : 0)
            let markRoom = isMarkBesideTitle ? 0 : type.subtitle * 2.4
            var rest = fit(restTexts, type.subtitle, width - (isMarkBesideTitle ? 0 : mark))
            let below = isRestBeside ? 0 : max(Double(rows) * 1.5 * rest, markRoom)
            // Beside the title the rest has what the title leaves: a quarter of the room at least.
            let fitting = fit(titles, type.title, isRestBeside ? titleRoom * 0.75 : titleRoom)
            let rowHeight = Double(titles.count) * 1.25 + 0.1
            let title = max(min((most - below) / rowHeight, fitting), type.subtitle)
            if isRestBeside {
                let used = titles.map { width(of: $0, title) }.max() ?? 0
                rest = fit(restTexts, type.subtitle, titleRoom - used - gap)
            }
            let full = title * rowHeight + below
            let worth =
                title / type.title - full / paperHeight - 0.5 * (1 - rest / type.subtitle)
                // What does not fit at all is no way.
                - (full > most * 1.001 ? 10 : 0)
            return HeaderPlan(
                title: titles.map { Row(text: $0, height: title) },
                rest: restTexts.map { Row(text: $0, height: rest) }, isRestBeside: isRestBeside,
                isMarkBesideTitle: isMarkBesideTitle, titleHeight: title * rowHeight, height: full,
                worth: worth)
        }

        /// The greatest height up to `height` at which the texts are no wider than `room`.
        private func fit(_ texts: [String], _ height: Double, _ room: Double) -> Double {
            let widest = texts.map { width(of: $0, height) }.max() ?? 0
            return widest > room ? height * max(room, 1) / widest : height
        }

        private func width(of text: String, _ height: Double) -> Double {
            typesetter.line(text, TextStyle(height: height, weight: .bold)).width
        }

        /// The words in two lines as even as can be.
        private func halves(_ text: String) -> [String] {
            let words = text.split(separator: " ").map(String.init)
            guard words.count > 1 else { return [text] }
            let breaks = (1..<words.count).map {
                [words[..<$0].joined(separator: " "), words[$0...].joined(separator: " ")]
            }
            return breaks.min { widest($0) < widest($1) } ?? [text]
        }

        private func widest(_ lines: [String]) -> Double { lines.map { width(of: $0, 10) }.max() ?? 0 }
    }
}

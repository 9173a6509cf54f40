import PondDrawing
import PondModel

/// Scale bar and small print.
extension SheetDrawing {
    func drawFooter() {
        let footer = layout.footer
        let bar = drawScaleBar(in: footer)
        let left = bar.right + 26 * type.unit
        let room = PaperBox(left: left, top: footer.top, right: footer.right, bottom: footer.bottom)
        let lines = fitted(notes, in: room)
        let step = room.height / Double(lines.count)
        for (index, line) in lines.enumerated() {
            painter.write(
                line, at: PaperPoint(x: left, y: room.top + step * (Double(index) + 0.5)), anchor: .left)
        }
    }

    /// The notes in lines as high as the box has room for.
    private func fitted(_ notes: [String], in box: PaperBox) -> [TextLine] {
        var style = TextStyle(height: type.note, ink: .grey(0.2))
        while true {
            let lines = notes.flatMap { painter.type.lines($0, style, width: box.width) }
            let isNarrow = lines.allSatisfy { $0.width <= box.width }
            if isNarrow && Double(lines.count) * style.height * 1.3 <= box.height || style.height < 0.5 {
                return lines
            }
            style.height *= 0.95
        }
    }

    private var notes: [String] {
        let facts = sheet.facts
        let comma = words("，", ", ")
        return [
            words("内部示意图,非测绘成果", "Schematic for internal use, not a surveying product") + words("；", "; ")
                + sheet.edition.title.text(in: sheet.language),
            [
                words(
                    "数据 \(facts.dataDate) 第 \(facts.dataVersion) 版",
                    "Data of \(facts.dataDate), version \(facts.dataVersion)"),
                words("打印 \(facts.printDate)", "printed \(facts.printDate)"),
                words("图号 \(facts.sheetID)", "sheet \(facts.sheetID)"),
                words("制图 ", "by ") + (facts.author ?? words("（未署名）", "(not named)")),
                facts.isUnchecked ? words("未经校验", "not proved") : nil,
            ].compactMap { $0 }.joined(separator: comma),
            words("横轴墨卡托投影，中央经线 ", "Transverse Mercator, central meridian ")
                + meridian + words("，", ", ") + "WGS 84" + words("；底图 ", "; base ") + sources
                + (facts.plan.map { words("；计划 \($0)", "; plan \($0)") } ?? ""),
        ]
    }

    private var meridian: String {
        let thousandths = Int((plan.window.projection.middle.longitude * 1000).rounded())
        return "\(Double(thousandths) / 1000)°E"
    }

    private var sources: String {
        sheet.facts.sources.isEmpty
            ? words("本库塘口", "ponds of this store")
            : sheet.facts.sources.joined(separator: words("、", ", "))
    }

    /// Alternating dark and light pieces over a round length, about a sixth of the map's width.
    private func drawScaleBar(in footer: PaperBox) -> PaperBox {
        let scale = plan.window.scale
        let metres = RoundLength.below(layout.map.width / 5 / scale.millimetres(ofMetres: 1))
        let width = scale.millimetres(ofMetres: metres)
        let height = type.note * 0.9
        let unit = metres >= 1000 ? words(" 公里", " km") : words(" 米", " m")
        let shown = metres >= 1000 ? metres / 1000 : metres
        let style = TextStyle(height: type.note * 1.1)
        let scaleText = painter.write(
            scale.text, TextStyle(height: type.note * 1.9, weight: .bold),
            at: PaperPoint(x: footer.left, y: footer.bottom - height / 2), anchor: .left)
        let box = PaperBox(
            left: scaleText.right + 14 * type.unit, top: footer.bottom - height, width: width, height: height)
        let pieces = 4
        for piece in 0..<pieces {
            let part = PaperBox(
                left: box.left + width * Double(piece) / Double(pieces), top: box.top,
                width: width / Double(pieces), height: height)
            // Dark at both ends, so that the whole length is there to be measured.
            canvas.fill(PaperPath(part), piece.isMultiple(of: 3) ? .grey(0.1) : .white)
        }
        canvas.fill(
            PaperPath(PaperBox(left: box.left, top: box.top, width: width, height: height * 0.12)), .grey(0.1)
        )
        canvas.fill(
            PaperPath(
                PaperBox(left: box.left, top: box.bottom - height * 0.12, width: width, height: height * 0.12)
            ),
            .grey(0.1))
        for share in [0, 0.5, 1] {
            let text = RoundLength.text(shown * share) + (share == 1 ? unit : "")
            painter.write(
                text, style,
                at: PaperPoint(x: box.left + width * share, y: box.top - type.note * 0.35), anchor: .bottom)
        }
        painter.note(
            scaleBar: PaperPoint(x: box.left, y: box.centre.y), PaperPoint(x: box.right, y: box.centre.y),
            groundMetres: metres, denominator: scale.denominator)
        return box
    }
}

/// Round lengths: 1, 2 or 5 times a power of ten.
enum RoundLength {
    /// The longest that is no longer than `metres`.
    static func below(_ metres: Double) -> Double {
        var power = 1.0
        while power * 10 <= metres { power *= 10 }
        while power > metres { power /= 10 }
        return [5.0, 2, 1].map { $0 * power }.first { $0 <= metres } ?? power
    }

    static func text(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(number)
    }
}

extension MapScale {
    /// `1:25,000`.
    package var text: String { "1:" + Self.grouped(denominator) }

    /// A whole number with its thousands parted by commas.
    static func grouped(_ number: Double) -> String {
        var digits = String(Int(number.rounded()))
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits.removeLast(3)
        }
        return ([digits] + groups).joined(separator: ",")
    }
}

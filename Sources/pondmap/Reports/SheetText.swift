import PondMarket
import PondModel
import PondOperations
import PondSheets
import PondStore
import PondSurvey

/// One sheet for a terminal of 80 columns, or as JSON.
struct SheetText {
    let answer: SheetAnswer
    let language: Language

    var text: String {
        ([heading, photoLine, placeLine, fitLine].compactMap { $0 } + spotLines + markTable + looseLine)
            .joined(separator: "\n")
    }

    /// What an addition says.
    var added: String {
        let number = answer.number
        let first =
            answer.isNew
            ? words(
                "草图 \(number) 已加入：\(answer.sheet.title)。", "Added sheet \(number): \(answer.sheet.title).")
            : words("这张照片已是草图 \(number)。", "This photo is sheet \(number) already.")
        let next =
            answer.fit == nil
            ? words(
                "下一步：pondmap sheet fit \(number) --control 控制点文件",
                "Next: pondmap sheet fit \(number) --control FILE") : fitLine
        let placed = answer.placed.map { FieldPhotoText.words($0) }
        guard answer.keepsOtherFit, let placed else {
            let fit = placed.map { "  " + $0.text(in: language) } ?? next
            return [first, photoLine, placeLine, fit].compactMap { $0 }.joined(separator: "\n")
        }
        let other = words("  没有存方块码的定位：\(placed.chinese)", "  not stored, by its tags: \(placed.english)")
        return [first, photoLine, placeLine, fitLine, other].compactMap { $0 }.joined(separator: "\n")
    }

    private func words(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: language)
    }

    private var heading: String {
        words("草图 \(answer.number)：\(answer.sheet.title)", "Sheet \(answer.number): \(answer.sheet.title)")
    }

    private var photoLine: String {
        let sheet = answer.sheet
        let size = "\(sheet.format.uppercased()) \(sheet.widthPixels) × \(sheet.heightPixels)"
        let turned = sheet.orientation == 1 ? "" : words("，按 EXIF 转正", ", turned as Exif says")
        let blur = (sheet.blur * 100).rounded() / 100
        return words("  照片：\(size)\(turned)，模糊度 \(blur)", "  photo: \(size)\(turned), blur \(blur)")
    }

    private var placeLine: String? {
        let parts = [
            answer.round.map { words("轮次 \($0)", "round \($0)") },
            answer.village.map { words("村 \($0)", "village \($0)") },
        ].compactMap { $0 }
        return parts.isEmpty ? nil : "  " + parts.joined(separator: words("，", ", "))
    }

    private var fitLine: String? {
        guard let fit = answer.fit else { return words("  还没有定位", "  not fitted yet") }
        if fit.model == PlaceFieldPhoto.model {
            return words("  定位：现场核对图 \(fit.source) 的方块码", "  fit: by the tags of field sheet \(fit.source)")
        }
        let metres = { (value: Double?) in value.map { "\(($0 * 10).rounded() / 10)" } ?? "–" }
        let used = fit.controls.filter(\.isUsed).count
        let accepted = fit.acceptedReason.map { words("；已接受：\($0)", "; accepted: \($0)") } ?? ""
        return words(
            "  定位：\(fit.title.chinese)，\(used) 个控制点（\(fit.source)），均方根 \(metres(fit.rmseMetres)) 米，逐点留出 \(metres(fit.crossMetres)) 米\(accepted)",
            "  fit: \(fit.title.english), \(used) points (\(fit.source)), RMSE \(metres(fit.rmseMetres)) m, "
                + "leave-one-out \(metres(fit.crossMetres)) m\(accepted)")
    }

    /// Where the pixels lie that were asked for.
    private var spotLines: [String] {
        answer.spots.map { spot in
            let pixel = "(\((spot.pixel.x * 10).rounded() / 10), \((spot.pixel.y * 10).rounded() / 10))"
            guard !spot.isFolded else {
                return words(
                    "  \(pixel)：定位在这里把照片翻折了，画在这里的没有位置",
                    "  \(pixel): the fit folds the photo over here; what is drawn here has no place")
            }
            guard let position = spot.position else {
                return words("  \(pixel)：不在地面上，或在照片之外", "  \(pixel): nowhere, or not on the photo")
            }
            let degrees =
                "\((position.longitude * 1e7).rounded() / 1e7), \((position.latitude * 1e7).rounded() / 1e7)"
            guard let metres = spot.bound?.metres, metres.isFinite else {
                return words("  \(pixel)：\(degrees)，误差不明", "  \(pixel): \(degrees), nobody knows how far off")
            }
            let bound = FitText.metres(metres)
            return words(
                "  \(pixel)：\(degrees)，十有九次在 \(bound) 米以内",
                "  \(pixel): \(degrees), nine times in ten within \(bound) m")
        }
    }

    // MARK: - Marks

    private var markTable: [String] {
        guard !answer.marks.isEmpty else { return [] }
        let columns = [
            TextTable.Column(Words(zh: "号", en: "no.")),
            TextTable.Column(Words(zh: "类型", en: "kind")),
            TextTable.Column(Words(zh: "成为", en: "became"), shrinks: true),
            TextTable.Column(Words(zh: "经由", en: "how")),
            TextTable.Column(Words(zh: "误差米", en: "error m"), isNumber: true),
            TextTable.Column(Words(zh: "面积误差", en: "area error"), isNumber: true),
            TextTable.Column(Words(zh: "面积取自", en: "area from"), shrinks: true),
        ]
        return ["", TextTable(columns: columns, rows: answer.marks.map(row), language: language).text()]
    }

    private func row(_ mark: SheetAnswer.Mark) -> [String] {
        [
            mark.mark.number,
            RecordKind(rawValue: mark.mark.kind)?.title.text(in: language) ?? mark.mark.kind,
            mark.target ?? "–", mark.mark.link.title.text(in: language),
            mark.mark.errorMetres.map { "\(($0 * 10).rounded() / 10)" } ?? "?",
            mark.mark.areaShare.map { "\(Int(($0 * 100).rounded())) %" } ?? "–", areaSource(mark),
        ]
    }

    private func areaSource(_ mark: SheetAnswer.Mark) -> String {
        if mark.mark.usesOutline { return words("草图轮廓", "sheet's outline") }
        if mark.hasOutline { return words("已有轮廓", "known outline") }
        guard mark.mark.outline != nil, let isReported = mark.hasReportedArea else { return "–" }
        return isReported ? words("上报", "as reported") : words("未知", "unknown")
    }

    /// Every loose number with the reason why it is one.
    var loose: String {
        let lines = answer.marks.filter { $0.mark.link == .loose }.map {
            "  \($0.mark.number)\($0.mark.reason.map { words("：", ": ") + $0.text(in: language) } ?? "")"
        }
        guard !lines.isEmpty else { return words("所有号都有归属。", "Every number has its pond.") }
        return (looseLine + lines).joined(separator: "\n")
    }

    private var looseLine: [String] {
        let loose = answer.looseNumbers
        guard !loose.isEmpty else { return [] }
        let list = loose.joined(separator: words("、", ", "))
        return [
            words(
                "没有归属的号（\(loose.count)）：\(list)。用 pondmap sheet link \(answer.number) 号 塘号 连上。",
                "Loose numbers (\(loose.count)): \(list). Link them with pondmap sheet link \(answer.number) "
                    + "NUMBER CODE.")
        ]
    }
}

extension SheetFitRecord {
    /// The model's name for people.
    var title: Words {
        if model == PlaceFieldPhoto.model { return Words(zh: "方块码", en: "tags") }
        return SheetModel(rawValue: model)?.title ?? Words(zh: model, en: model)
    }
}

extension SheetMark.Link {
    var title: Words {
        switch self {
        case .made: Words(zh: "新增", en: "new")
        case .known: Words(zh: "已知", en: "known")
        case .hand: Words(zh: "人工", en: "by hand")
        case .loose: Words(zh: "无", en: "loose")
        }
    }
}

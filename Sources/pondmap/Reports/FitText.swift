import Foundation
import PondMarket
import PondModel
import PondOperations
import PondSheets

/// How a sheet was fitted, for a terminal of 80 columns.
struct FitText {
    let answer: FitSheet.Answer
    let language: Language

    var fit: SheetFit { answer.report.fit }

    var text: String {
        [
            [heading, ""], [pointTable], scoreTable, errorLines, boundLines, withoutLines, lastRoundLines,
            noteLines, replacedLines, [ending],
        ].flatMap { $0 }.joined(separator: "\n")
    }

    func words(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: language)
    }

    static func metres(_ number: Double?) -> String {
        guard let number, number.isFinite else { return "?" }
        return number < 100 ? String(format: "%.2f", number) : "\(Int(min(number, 1e12).rounded()))"
    }

    /// With its unit; a word where nobody knows.
    func length(_ metres: Double?) -> String {
        guard let metres, metres.isFinite else { return words("不明", "unknown") }
        return Self.metres(metres) + words(" 米", " m")
    }

    private var heading: String {
        let title = fit.model.title.text(in: language)
        return words(
            "草图 \(answer.sheet.label)：\(title)，\(fit.points.count) 个控制点",
            "Sheet \(answer.sheet.label): \(title), \(fit.points.count) control points")
    }

    // MARK: - Tables

    private var pointTable: String {
        let paper = answer.paper.map { _ in TextTable.Column(Words(zh: "纸上毫米", en: "mm"), isNumber: true) }
        let columns =
            [
                TextTable.Column(Words(zh: "控制点", en: "point"), shrinks: true),
                TextTable.Column(Words(zh: "x", en: "x"), isNumber: true),
                TextTable.Column(Words(zh: "y", en: "y"), isNumber: true),
                TextTable.Column(Words(zh: "残差米", en: "residual m"), isNumber: true),
                TextTable.Column(Words(zh: "像素", en: "pixels"), isNumber: true),
            ] + [paper].compactMap { $0 } + [
                TextTable.Column(Words(zh: "留出米", en: "left out m"), isNumber: true),
                TextTable.Column(Words(zh: "", en: "")),
            ]
        return TextTable(columns: columns, rows: fit.residuals.map(row), language: language).text()
    }

    private func row(_ residual: ControlResidual) -> [String] {
        let point = residual.point
        let isOutlier = answer.report.outliers.contains(point)
        let isWorst = fit.worst?.point == point
        let onPaper = answer.paper.map { _ in Self.metres(millimetres(residual)) }
        return [
            point.label, "\((point.pixel.x * 10).rounded() / 10)", "\((point.pixel.y * 10).rounded() / 10)",
            Self.metres(residual.distance.metres), Self.metres(residual.pixels),
        ] + [onPaper].compactMap { $0 } + [
            Self.metres(residual.leaveOneOut?.metres),
            [isOutlier ? words("不合", "contradicts") : nil, isWorst ? words("最差", "worst") : nil]
                .compactMap { $0 }.joined(separator: words("，", ", ")),
        ]
    }

    /// The residual on paper, where the paper's size is known.
    func millimetres(_ residual: ControlResidual) -> Double? {
        residual.pixels.flatMap { answer.paper?.millimetres(ofPixels: $0, at: residual.point.pixel) }
    }

    private var scoreTable: [String] {
        guard !answer.report.scores.isEmpty else { return [] }
        let columns = [
            TextTable.Column(Words(zh: "模型", en: "model")),
            TextTable.Column(Words(zh: "均方根米", en: "RMSE m"), isNumber: true),
            TextTable.Column(Words(zh: "留出米", en: "left out m"), isNumber: true),
            TextTable.Column(Words(zh: "", en: "")),
        ]
        let rows = answer.report.scores.map { score in
            [
                score.model.title.text(in: language), Self.metres(score.rmse.metres),
                Self.metres(score.leaveOneOut?.metres), score.model == fit.model ? words("选中", "taken") : "",
            ]
        }
        return [TextTable(columns: columns, rows: rows, language: language).text()]
    }

    // MARK: - Lines

    private var errorLines: [String] {
        [
            words(
                "均方根残差 \(length(fit.rmse.metres))；逐点留出 \(length(fit.leaveOneOut?.metres))（上限 \(length(answer.limits.maximumError.metres))）",
                "RMSE \(length(fit.rmse.metres)); leave-one-out \(length(fit.leaveOneOut?.metres)) "
                    + "(limit \(length(answer.limits.maximumError.metres)))")
        ]
    }

    /// Nine times in ten a mark lies within this of the truth: in the middle, and at the worst corner.
    private var boundLines: [String] {
        let (width, height) = (Double(answer.sheet.widthPixels), Double(answer.sheet.heightPixels))
        let corners = [(0, 0), (width, 0), (0, height), (width, height)].map { PixelPoint(x: $0.0, y: $0.1) }
        let bounds = corners.map { fit.errorBound(at: $0)?.metres }
        guard let middle = fit.errorBound(at: PixelPoint(x: width / 2, y: height / 2)), !bounds.contains(nil)
        else {
            return []
        }
        let worst = bounds.compactMap { $0 }.max()
        return [
            words(
                "90 % 误差界：照片中央 \(length(middle.metres))，最差的角 \(length(worst))",
                "90 % bound: \(length(middle.metres)) in the middle of the photo, \(length(worst)) at its worst corner"
            )
        ]
    }

    private var withoutLines: [String] {
        guard let better = answer.report.withoutOutliers else { return [] }
        return [
            words(
                "去掉不合的点：\(better.model.title.chinese)，均方根 \(length(better.rmse.metres))，逐点留出 \(length(better.leaveOneOut?.metres))（--without-outliers）",
                "Without them: \(better.model.title.english), RMSE \(length(better.rmse.metres)), leave-one-out "
                    + "\(length(better.leaveOneOut?.metres)) (--without-outliers)")
        ]
    }

    private var noteLines: [String] {
        answer.report.warnings.map { $0.words.text(in: language) }
            + rejectedLines
            + answer.dropped.map { words("已去掉：\($0.label)", "left out: \($0.label)") }
    }

    /// The lines of the control file that could not be used, with the file's name.
    var rejectedLines: [String] {
        answer.rejected.map { line in
            let (file, told) = (answer.controlFile ?? "", line.words)
            return words("\(file)：\(told.chinese)", "\(file): \(told.english)")
        }
    }

    /// A fit by tags that was surer than this one.
    private var replacedLines: [String] {
        guard answer.isStored, let page = answer.replaced else { return [] }
        return [
            words(
                "它取代了现场核对图 \(page.page.name) 的方块码定位，那个更准（误差 \(length(page.errorBound.metres))）；要退回：pondmap undo",
                "It takes the place of the fit by the tags of field sheet \(page.page.name), which was better (marks within "
                    + "\(length(page.errorBound.metres))); to take it back: pondmap undo")
        ]
    }

    private var ending: String {
        guard answer.isStored else { return "" }
        let number = answer.sheet.id?.number ?? 0
        let accepted =
            answer.acceptedReason.map { words("（超限，已接受：\($0)）", " (past the limit, accepted: \($0))") } ?? ""
        return words("草图 \(number) 已定位\(accepted)。", "Sheet \(number) is fitted\(accepted).")
    }

    /// Why the fit was not stored.
    var refusal: String {
        let passed = answer.report.passedLimits.map(\.words)
        return words(
            "没有存：\(passed.map(\.chinese).joined(separator: "；"))。请改正或增加控制点，或用 --accept 写明理由。",
            "The fit was not stored: \(passed.map(\.english).joined(separator: "; ")). Correct or add control points, or "
                + "give a reason with --accept.")
    }
}

import PondModel

/// Why a verb on sheets cannot be done: what was found and what works.
package enum SheetError: TellingError, Equatable {
    case noSheets
    case unknownSheet(String, known: [String])
    case ambiguousSheet(String, ids: [Int64])
    case unknownVillage(Words)
    case notFitted(sheet: Int64)
    case nowhere(sheet: Int64)
    case noLongerFits(sheet: Int64, Words)
    /// `photo` names the photo of a page that places itself.
    case unreadableFit(sheet: Int64, photo: String?)
    case unknownEnding(String, known: [String])
    case noControlPoint(file: String, rejected: [Words])
    /// What the rest of a control file cannot do, and the lines that fell out before.
    case cannotFit(file: String, why: Words, rejected: [Words])
    case strangeControlPoint(String, why: Words)
    case unknownRound(String, known: [String])
    case noMarks(sheet: Int64)
    case marksOfUnknownVillage(sheet: Int64)
    case tooFewKnownMarks(found: Int, of: Int, round: String, village: String)
    case unknownMark(String, sheet: Int64, known: [String])
    case unknownPond(String, sheet: Int64)
    case ambiguousPond(String, villages: [String])
    case unusableMark(Words)
    case notAPondMark(String, kind: Words)

    package var words: Words {
        switch self {
        case .noSheets, .unknownSheet, .ambiguousSheet, .notFitted, .nowhere, .unknownEnding:
            sheetWords
        case .noLongerFits, .unreadableFit, .noControlPoint, .cannotFit, .strangeControlPoint: fitWords
        case .unknownVillage(let words): words
        case .unknownRound, .noMarks, .marksOfUnknownVillage, .tooFewKnownMarks: lastRoundWords
        case .unknownMark, .unknownPond, .ambiguousPond, .unusableMark, .notAPondMark: markWords
        }
    }

    private var sheetWords: Words {
        switch self {
        case .noSheets:
            Words(
                zh: "库里还没有草图；先用 pondmap sheet add 照片 加入。",
                en: "The store has no sheets yet; add one with pondmap sheet add PHOTO.")
        case .unknownSheet(let text, let known):
            Words(
                zh: "没有草图“\(text)”；库里有 \(known.listed(most: 10).chinese)。",
                en: "There is no sheet '\(text)'; the store has \(known.listed(most: 10).english).")
        case .ambiguousSheet(let text, let ids):
            Words(
                zh: "“\(text)”有 \(ids.count) 张草图，请用编号：\(ids.written("、"))。",
                en: "'\(text)' names \(ids.count) sheets; use a number: \(ids.written(", ")).")
        case .notFitted(let sheet):
            Words(
                zh: "草图 \(sheet) 还没有定位；先用 pondmap sheet fit \(sheet) --control 控制点文件。",
                en: "Sheet \(sheet) is not fitted yet; run pondmap sheet fit \(sheet) --control FILE first.")
        case .nowhere(let sheet):
            Words(
                zh: "按现在的定位，草图 \(sheet) 的照片不在地面上；请检查控制点，重新 pondmap sheet fit。",
                en:
                    "By its fit the photo of sheet \(sheet) lies nowhere on the earth; check the control points and "
                    + "run pondmap sheet fit again.")
        case .unknownEnding(let path, let known):
            Words(
                zh: "\(path)：不认识这个后缀；可用 \(known.joined(separator: "、"))。",
                en: "\(path): unknown suffix; use \(known.joined(separator: " or ")).")
        default: preconditionFailure("not an error of sheets")
        }
    }

    private var fitWords: Words {
        switch self {
        case .unreadableFit(let sheet, let photo): Self.unreadable(sheet, photo)
        case .noLongerFits(let sheet, let why):
            Words(
                zh: "草图 \(sheet) 的控制点算不出误差了：\(why.chinese)请重新 pondmap sheet fit。",
                en:
                    "The control points of sheet \(sheet) no longer tell its error: \(why.english) Run pondmap sheet fit again."
            )
        case .noControlPoint(let file, let rejected) where rejected.count == 1:
            Words(
                zh: "\(file)：没有能用的控制点；\(rejected[0].chinese)",
                en: "\(file): no control point can be used; \(rejected[0].english)")
        case .noControlPoint(let file, let rejected):
            Self.listing(
                Words(zh: "\(file)：没有能用的控制点。", en: "\(file): no control point can be used."), file,
                rejected)
        case .cannotFit(let file, let why, let rejected):
            Self.listing(
                Words(zh: "\(file)：\(why.chinese)", en: "\(file): \(why.english)"), file, rejected)
        case .strangeControlPoint(let label, let why):
            Words(
                zh: "控制点“\(label)”：\(why.chinese)。", en: "Control point '\(label)': \(why.english).")
        default: preconditionFailure("not an error of fits")
        }
    }

    private static func unreadable(_ sheet: Int64, _ photo: String?) -> Words {
        guard let photo else {
            return Words(
                zh: "草图 \(sheet) 存下的定位读不出来；请重新 pondmap sheet fit \(sheet) --control 控制点文件。",
                en:
                    "The fit that the store keeps of sheet \(sheet) cannot be read; make it anew with pondmap sheet fit "
                    + "\(sheet) --control FILE.")
        }
        return Words(
            zh: "草图 \(sheet) 存下的定位读不出来；请把照片 \(photo) 再加一次（pondmap sheet add），它会自己重新定位。",
            en:
                "The fit that the store keeps of sheet \(sheet) cannot be read; add its photo \(photo) once more with "
                + "pondmap sheet add, and it places itself anew.")
    }

    /// The sentence, and below it each line that could not be used.
    private static func listing(_ why: Words, _ file: String, _ rejected: [Words]) -> Words {
        rejected.reduce(why) { text, line in
            Words(
                zh: "\(text.chinese)\n\(file)：\(line.chinese)",
                en: "\(text.english)\n\(file): \(line.english)")
        }
    }

    private var lastRoundWords: Words {
        switch self {
        case .unknownRound(let name, let known):
            Words(
                zh: "没有轮次“\(name)”"
                    + (known.isEmpty
                        ? "，库里还没有轮次；先用 pondmap survey。" : "；库里有 \(known.joined(separator: "、"))。"),
                en: "There is no round '\(name)'"
                    + (known.isEmpty
                        ? ": the store has none yet; run pondmap survey first."
                        : "; the store has \(known.joined(separator: ", "))."))
        case .noMarks(let sheet):
            Words(
                zh: "草图 \(sheet) 没有塘口的号；请用 --marks 给出有 号、x、y 的文件。",
                en: "Sheet \(sheet) has no marks of ponds; give a file with number, x and y by --marks.")
        case .marksOfUnknownVillage(let sheet):
            Words(
                zh: "不知道草图 \(sheet) 的号是哪个村的；请用 pondmap sheet add 照片 --village 村 说明。",
                en:
                    "Nobody knows of which village the marks of sheet \(sheet) are; say it with pondmap sheet add "
                    + "PHOTO --village VILLAGE.")
        case .tooFewKnownMarks(let found, let count, let round, let village):
            Words(
                zh:
                    "\(count) 个号中只有 \(found) 个是\(village)一带轮次“\(round)”的塘号，或它们在一条直线上；至少要三个不在一条线上的，请用 --control 给控制点。",
                en:
                    "\(found) of \(count) marks bear a code or number of a pond of round '\(round)' around "
                    + "\(village), or those lie in a line; three out of line are needed, else give points by "
                    + "--control.")
        default: preconditionFailure("not an error of rounds")
        }
    }

    private var markWords: Words {
        switch self {
        case .unknownMark(let number, let sheet, let known):
            Words(
                zh: "草图 \(sheet) 上没有 \(number) 号"
                    + (known.isEmpty
                        ? "，还没有描过；先用 pondmap sheet trace。" : "；有 \(known.listed(most: 30).chinese)。"),
                en: "Sheet \(sheet) has no number \(number)"
                    + (known.isEmpty
                        ? ": nothing was traced yet; run pondmap sheet trace first."
                        : "; it has \(known.listed(most: 30).english)."))
        case .unknownPond(let code, let sheet):
            Words(
                zh: "没有塘号为“\(code)”的塘口；草图 \(sheet) 若有多个村，请加 --village。",
                en: "No pond has the code '\(code)'; if sheet \(sheet) is of another village, add --village.")
        case .ambiguousPond(let code, let villages):
            Words(
                zh: "塘号“\(code)”在 \(villages.count) 个村都有，请加 --village：\(villages.joined(separator: "、"))。",
                en: "\(villages.count) villages have a pond '\(code)'; add --village: "
                    + "\(villages.joined(separator: ", ")).")
        case .unusableMark(let words):
            Words(
                zh: "这个号旁边的字段不能用：\(words.chinese)；改好后重新 pondmap sheet trace。",
                en: "What is written beside the number cannot be used: \(words.english); mend it and run "
                    + "pondmap sheet trace again.")
        case .notAPondMark(let number, let kind):
            Words(
                zh: "\(number) 号不是塘口（\(kind.chinese)），不能连到塘号；改正类型后重新 pondmap sheet trace。",
                en:
                    "Number \(number) is no pond (\(kind.english)) and cannot be linked to one; correct its kind and run "
                    + "pondmap sheet trace again.")
        default: preconditionFailure("not an error of marks")
        }
    }
}

extension [String] {
    /// The first ones, and how many more there are.
    fileprivate func listed(most: Int) -> Words {
        let (shown, rest) = (prefix(most), count - most)
        guard rest > 0 else { return Words(zh: joined(separator: "、"), en: joined(separator: ", ")) }
        return Words(
            zh: shown.joined(separator: "、") + "，还有 \(rest) 个",
            en: shown.joined(separator: ", ") + " and \(rest) more")
    }
}

extension [Int64] {
    fileprivate func written(_ separator: String) -> String {
        map(String.init).joined(separator: separator)
    }
}

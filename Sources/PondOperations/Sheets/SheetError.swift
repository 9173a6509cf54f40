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
    case noControlPoint(file: String, first: Words)
    case strangeControlPoint(String, why: Words)
    case unknownRound(String, known: [String])
    case noMarks(sheet: Int64)
    case marksOfUnknownVillage(sheet: Int64)
    case tooFewKnownMarks(found: Int, of: Int, round: String, village: String)
    case unknownMark(String, sheet: Int64, known: [String])
    case unknownPond(String, sheet: Int64)
    case ambiguousPond(String, villages: [String])
    case unusableMark(Words)
    case notAPondMark(String, kind: String)

    package var words: Words {
        switch self {
        case .noSheets, .unknownSheet, .ambiguousSheet, .notFitted, .nowhere, .noLongerFits,
            .noControlPoint, .strangeControlPoint:
            sheetWords
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
                zh: "没有草图“\(text)”；库里有 \(known.joined(separator: "、"))。",
                en: "There is no sheet '\(text)'; the store has \(known.joined(separator: ", ")).")
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
        case .noLongerFits(let sheet, let why):
            Words(
                zh: "草图 \(sheet) 的控制点算不出误差了：\(why.chinese)请重新 pondmap sheet fit。",
                en:
                    "The control points of sheet \(sheet) no longer tell its error: \(why.english) Run pondmap sheet fit again."
            )
        case .noControlPoint(let file, let first):
            Words(
                zh: "\(file)：没有能用的控制点；\(first.chinese)",
                en: "\(file): no control point can be used; \(first.english)")
        case .strangeControlPoint(let label, let why):
            Words(
                zh: "控制点“\(label)”：\(why.chinese)。", en: "Control point '\(label)': \(why.english).")
        default: preconditionFailure("not an error of sheets")
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
                        ? "，还没有描过；先用 pondmap sheet trace。" : "；有 \(known.joined(separator: "、"))。"),
                en: "Sheet \(sheet) has no number \(number)"
                    + (known.isEmpty
                        ? ": nothing was traced yet; run pondmap sheet trace first."
                        : "; it has \(known.joined(separator: ", "))."))
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
                zh: "\(number) 号不是塘口（\(kind)），不能连到塘号；改正类型后重新 pondmap sheet trace。",
                en:
                    "Number \(number) is no pond (\(kind)) and cannot be linked to one; correct its kind and run "
                    + "pondmap sheet trace again.")
        default: preconditionFailure("not an error of marks")
        }
    }
}

extension [Int64] {
    fileprivate func written(_ separator: String) -> String {
        map(String.init).joined(separator: separator)
    }
}

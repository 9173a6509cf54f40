import PondDrawing
import PondModel

/// Why a sheet cannot be printed: what was found and what works.
package enum SheetError: TellingError, Equatable {
    /// The overlap leaves nothing of a board.
    case overlapTooLarge(board: PaperSize, overlap: Double)
    /// A program that proves the sheet is not on this machine.
    case missingProgram(String, package: String)
    /// A program could not read the written file.
    case unreadable(path: String, program: String, why: String)

    package var words: Words {
        switch self {
        case .overlapTooLarge(let board, let overlap):
            Words(
                zh: "重叠 \(overlap) 毫米对 \(board.text) 的板太大；请小于短边的一半，常用 10–20 毫米。",
                en: "An overlap of \(overlap) mm is too much for boards of \(board.text); "
                    + "keep it under half the short side, usually 10 to 20 mm.")
        case .missingProgram(let name, let package):
            Words(
                zh: "本机没有 \(name)，无法检查印稿；请安装 \(package)，或用 --no-check。",
                en:
                    "\(name) is missing, so the sheet cannot be checked; install \(package), or use --no-check."
            )
        case .unreadable(let path, let program, let why):
            Words(
                zh: "\(program) 读不了 \(path)：\(why)",
                en: "\(program) cannot read \(path): \(why)")
        }
    }
}

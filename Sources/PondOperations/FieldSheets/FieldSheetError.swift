import PondModel

/// Why a field sheet cannot be printed, or a photo of one not be placed: where, what was found and what works.
package enum FieldSheetError: TellingError, Equatable {
    case paperUnknown(String)
    case boxAbroad
    case scaleUnreadable(String)
    case areaWithoutPlace(String)
    case tooManyPages(Int, most: Int, scale: Int)
    case emptyBox(String)
    case noPDF(String)

    package var words: Words {
        switch self {
        case .paperUnknown(let name):
            Words(zh: "现场核对图没有 \(name) 纸；可用 A4、A3、A2。", en: "Field sheets come on A4, A3 or A2, not \(name).")
        case .boxAbroad:
            Words(
                zh: "--bbox 不在国内；现场核对图的页码只记国内的位置。",
                en: "The --bbox lies outside China; the pages of a field sheet tell places within it only.")
        case .scaleUnreadable(let text):
            Words(
                zh: "--scale“\(text)”不是 500 到 50000 的比例尺；例如 3000。",
                en: "--scale '\(text)' is no scale from 500 to 50000; for example 3000.")
        case .areaWithoutPlace(let name):
            Words(
                zh: "\(name)没有边界，也没有塘口，不知道在哪里；请用 --bbox 西，南，东，北。",
                en:
                    "\(name) has neither outline nor ponds, so its place is unknown; use --bbox west,south,east,north."
            )
        case .tooManyPages(let count, let most, let scale):
            Words(
                zh: "1:\(scale) 要 \(count) 页，最多 \(most) 页；请用更小的比例尺、更大的纸，或一个村一个村地打。",
                en:
                    "1:\(scale) takes \(count) pages, at most \(most) are printed; use a smaller scale, larger paper, or one village at a time."
            )
        case .noPDF(let path):
            Words(
                zh: "现场核对图写成 PDF；--to 要以 .pdf 结尾，收到的是“\(path)”。",
                en: "A field sheet is written as PDF: --to takes a name that ends in .pdf; found '\(path)'.")
        case .emptyBox(let name):
            Words(
                zh: "\(name)里没有一口已知的塘；请用 --bbox 给出范围。",
                en: "There is no known pond in \(name); give the land by --bbox.")
        }
    }
}

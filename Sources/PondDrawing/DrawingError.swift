import PondModel

/// Why a page cannot be drawn: what was found and what works.
package enum DrawingError: TellingError, Equatable {
    /// The type is not on this machine; `found` is what would be taken in its place.
    case fontMissing(family: String, found: String)
    case cannotWrite(path: String, why: String)
    case drawingFailed(why: String)
    case pictureTooLarge(width: Int, height: Int)
    case paperTooLarge(PaperSize)
    case textTooLongForCode(bytes: Int)

    package var words: Words {
        switch self {
        case .fontMissing(let family, let found):
            Words(
                zh: "本机没有字体 \(family)（会被换成 \(found)）；请安装 fonts-noto-cjk。",
                en: "The font \(family) is missing (\(found) would take its place); install fonts-noto-cjk.")
        case .cannotWrite(let path, let why):
            Words(zh: "写不了 \(path)：\(why)", en: "Cannot write \(path): \(why)")
        case .drawingFailed(let why):
            Words(zh: "图没有画成：\(why)", en: "The drawing failed: \(why)")
        case .pictureTooLarge(let width, let height):
            Words(
                zh: "图片 \(width)×\(height) 像素超过每边 32,767 的上限；请降低 --dpi。",
                en: "A picture of \(width) by \(height) pixels exceeds 32,767 a side; lower --dpi.")
        case .paperTooLarge(let paper):
            Words(
                zh: "纸张 \(paper.text) 超过 PDF 的上限 5,080 毫米；请用 --split 分幅。",
                en: "Paper of \(paper.text) exceeds the 5,080 mm of a PDF page; split it with --split.")
        case .textTooLongForCode(let bytes):
            Words(
                zh: "二维码装不下 \(bytes) 字节；最多约 2,300 字节。",
                en: "A QR code cannot hold \(bytes) bytes; about 2,300 fit.")
        }
    }
}

import PondDrawing
import PondModel
import PondPrint

/// Why a sheet is not printed: what was found and what works.
package enum PrintRefusal: TellingError, Equatable {
    case emptyArea(String)
    case scaleCutsArea(asked: MapScale, fits: MapScale?)
    case unknownSuffix(path: String)
    case nothingFits(PaperSize)
    case boardsNeedPDF(path: String)
    case schematicOnly
    case noFigures(year: Int, latest: Int?)
    case unreadablePicture(path: String, why: String)

    package var words: Words {
        switch self {
        case .emptyArea(let name):
            Words(
                zh: "“\(name)”没有界线，也没有塘口，画不出范围；请先导入，或用 --bbox 西,南,东,北。",
                en:
                    "'\(name)' has neither an outline nor ponds to show; import some, or give --bbox west,south,east,north."
            )
        case .scaleCutsArea(let asked, let fits):
            Words(
                zh: "\(asked.text) 会裁掉一部分区域；这张纸最大能用 \(fits?.text ?? "?")，请改用 --scale auto 或 --split。",
                en:
                    "\(asked.text) would cut the area; on this paper \(fits?.text ?? "?") fits. Use --scale auto, or --split."
            )
        case .unknownSuffix(let path):
            Words(
                zh:
                    "\(path)：不认识这个后缀；可用 \(SheetForm.allCases.map { ".\($0.rawValue)" }.joined(separator: "、"))。",
                en:
                    "\(path): unknown suffix; use \(SheetForm.allCases.map { ".\($0.rawValue)" }.joined(separator: ", "))."
            )
        case .boardsNeedPDF(let path):
            Words(
                zh: "\(path)：--split 的各块是 PDF 的各页，请写到 .pdf。",
                en: "\(path): the boards of --split are pages of a PDF; write to a .pdf.")
        case .schematicOnly:
            Words(
                zh: "对外版按规则只画连片（policy 的 print.public_ponds）；请去掉 --ponds outlines，或改规则。",
                en:
                    "By policy (print.public_ponds) the public edition shows blocks only; leave out --ponds outlines, or change the policy."
            )
        case .noFigures(let year, let latest):
            Words(
                zh: "库里没有 \(year) 年的数字"
                    + (latest.map { "；最新的是 \($0) 年，请用 --year \($0)，或去掉 --year。" } ?? "；请先用 pondmap survey 导入。"),
                en: "The store has no figures of \(year); "
                    + (latest.map { "the latest are of \($0): use --year \($0), or leave it out." }
                        ?? "import some with pondmap survey."))
        case .unreadablePicture(let path, let why):
            Words(
                zh: "\(path)：底图用不了：\(why)；要带坐标的 GeoTIFF。",
                en: "\(path): no use as a picture beneath: \(why); it takes a georeferenced GeoTIFF.")
        case .nothingFits(let paper):
            Words(zh: "\(paper.text) 太小，放不下图。", en: "\(paper.text) is too small for a map.")
        }
    }
}

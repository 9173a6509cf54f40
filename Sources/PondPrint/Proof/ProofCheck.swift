import PondModel

/// What is looked at in a written sheet before it may go to the print shop.
package enum ProofCheck: String, Codable, CaseIterable, Sendable {
    case pageSize, resolution, ponds, symbols, scaleBar, glyphs, whole, fonts, text, ink, seams, personal,
        index

    package var title: Words {
        switch self {
        case .pageSize: Words(zh: "页面尺寸", en: "page size")
        case .resolution: Words(zh: "分辨率", en: "resolution")
        case .ponds: Words(zh: "塘口齐全", en: "every pond is there")
        case .symbols: Words(zh: "符号齐全", en: "every symbol is there")
        case .scaleBar: Words(zh: "比例尺", en: "scale bar")
        case .glyphs: Words(zh: "字形", en: "every character has a glyph")
        case .whole: Words(zh: "标题、比例尺和文字不缺尾", en: "title and scale are whole, no text is cut short")
        case .fonts: Words(zh: "字体嵌入", en: "fonts are in the file")
        case .text: Words(zh: "文字读回", en: "text reads back")
        case .ink: Words(zh: "转曲文字与活字同形", en: "outlined text looks as live text")
        case .seams: Words(zh: "跨板文字和符号", en: "texts and symbols across boards")
        case .personal: Words(zh: "不露个人信息", en: "nothing personal shows")
        case .index: Words(zh: "未上图的进索引", en: "what was dropped is in the index")
        }
    }
}

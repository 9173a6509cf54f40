import PondModel

/// One thing that is wrong in a store, and where.
package struct CheckFinding: Hashable, Sendable {
    /// What can be wrong.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// SQLite's own check of the file.
        case damagedFile
        /// A row that names another which is not there.
        case brokenReference
        /// An area that lies in one of no higher level.
        case areaOutOfOrder
        /// A policy, coefficients or legend that are missing or cannot be read.
        case brokenSetting
        /// An R*Tree whose nodes do not fit together.
        case brokenIndex
        /// A box that is not its geometry's, is not there, or has no geometry.
        case movedBox, missingBox, extraBox
        /// An outline that crosses itself or cannot be read.
        case invalidOutline
        /// A total that a recount does not confirm.
        case wrongTotal
        /// Tables, triggers and entries that PondMap, QGIS and GDAL count on.
        case missingMetadata
        /// The numbers in the file's header by which it is known.
        case wrongHeader
        /// Another program's edits of which the totals know nothing yet.
        case unsettledEdit
        /// A sheet's photo that is not in the folder of pictures, or no longer what was put there.
        case missingPicture, changedPicture
        /// The same of a field sheet's clean print.
        case missingPrint, changedPrint
        /// How a sheet was fitted cannot be read any more.
        case unreadableFit
    }

    package init(kind: Kind, place: String, detail: String) {
        self.kind = kind
        self.place = place
        self.detail = detail
    }

    /// What is wrong.
    package let kind: Kind
    /// Table and row, or the name of what is missing.
    package let place: String
    /// More than the place says, in SQLite's words or in numbers.
    package let detail: String

    /// The finding as one sentence.
    package var words: Words {
        let more = detail.isEmpty ? ("", "") : ("（\(detail)）", " (\(detail))")
        return Words(zh: "\(place)：\(title.chinese)\(more.0)。", en: "\(place): \(title.english)\(more.1).")
    }

    private var title: Words {
        switch kind {
        case .damagedFile: Words(zh: "文件已损坏", en: "the file is damaged")
        case .brokenReference: Words(zh: "所指的行不存在", en: "names a row that is not there")
        case .areaOutOfOrder:
            Words(zh: "上级不是更高一级的地方", en: "lies in an area of no higher level")
        case .brokenSetting:
            Words(
                zh: "缺少或读不懂；请用 pondmap policy load 重新装入",
                en: "is missing or cannot be read; load it again with pondmap policy load")
        case .brokenIndex: Words(zh: "空间索引的结构已损坏", en: "the spatial index is broken")
        case .movedBox: Words(zh: "索引框与图形不符", en: "the index box is not the geometry's")
        case .missingBox: Words(zh: "空间索引缺少这一行", en: "the spatial index lacks this row")
        case .extraBox: Words(zh: "空间索引多出这一行", en: "the spatial index has this row too many")
        case .invalidOutline: Words(zh: "轮廓无效", en: "the outline is not valid")
        case .wrongTotal: Words(zh: "合计与重算不符", en: "the total is not what a recount gives")
        case .missingMetadata: Words(zh: "缺少或不同于应有的定义", en: "is missing or not as it should be")
        case .wrongHeader: Words(zh: "文件头的标识不对", en: "the number in the file's header is wrong")
        case .unsettledEdit:
            Words(zh: "另一个程序改过，合计尚未重算", en: "edited by another program, totals not up to date")
        case .missingPicture:
            Words(zh: "图片文件夹里没有它的照片", en: "its photo is not in the folder of pictures")
        case .changedPicture: Words(zh: "照片与存入时不同", en: "its photo is not what was stored")
        case .missingPrint:
            Words(zh: "图片文件夹里没有它的底稿", en: "its clean print is not in the folder of pictures")
        case .unreadableFit:
            Words(
                zh: "存下的定位读不出来，请重新定位（现场核对图再 sheet add 一次）",
                en: "its fit cannot be read; fit it again (a field sheet's photo: sheet add once more)")
        case .changedPrint: Words(zh: "底稿与打印时不同", en: "its clean print is not what was printed")
        }
    }
}

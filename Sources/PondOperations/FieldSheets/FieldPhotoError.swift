import Foundation
import PondModel

/// Why a photo that shows tags of a field sheet is not placed: where, what was found and what works.
package enum FieldPhotoError: TellingError, Equatable {
    case tooFewTags(photo: String, found: Int)
    case severalPages(photo: String, pages: [String])
    case copiedPage(photo: String, page: String)
    case otherStore(photo: String, sheet: String, store: UUID)
    case unknownStore(photo: String)
    case unknownPage(photo: String)
    case contradictory(photo: String, sheet: String)
    case crumpled(photo: String, millimetres: Double, most: Double)

    package var words: Words {
        switch self {
        case .tooFewTags(let photo, let found):
            Words(
                zh: "\(photo)：只认出现场核对图的 \(found) 个方块码，至少要 3 个；请整页重拍，露出四角，放大些。",
                en:
                    "\(photo): only \(found) tags of a field sheet can be read, and 3 are needed; take the whole page again, closer, with its corners free."
            )
        case .severalPages(let photo, let pages):
            Words(
                zh: "\(photo)：照片里有 \(pages.count) 页：\(pages.joined(separator: "、"))；请一页一张地拍。",
                en:
                    "\(photo): shows \(pages.count) pages: \(pages.joined(separator: ", ")); take one photo a page."
            )
        case .copiedPage(let photo, let page):
            Words(
                zh: "\(photo)：照片里有好几页，同一页（\(page)）不止一份；请一页一张地拍。",
                en: "\(photo): shows several pages, copies of one (\(page)); take one photo a page.")
        case .otherStore(let photo, let sheet, let store):
            Words(
                zh: "\(photo)：这是另一个库（\(store.uuidString.prefix(13))）的现场核对图 \(sheet)；请在那个库里加入。",
                en:
                    "\(photo): field sheet \(sheet) belongs to another store (\(store.uuidString.prefix(13))); add it there."
            )
        case .unknownStore(let photo):
            Words(
                zh: "\(photo)：方块码不是这个库的，二维码又读不出；请在打印它的库里加入，或重拍二维码清楚的照片。",
                en:
                    "\(photo): the tags are not this store's and the QR code cannot be read; add it where it was printed, or take it again with a sharp QR code."
            )
        case .unknownPage(let photo):
            Words(
                zh: "\(photo)：这个库没有打印过这一页，二维码又读不出；请重拍二维码清楚的照片。",
                en:
                    "\(photo): this store has not printed this page and the QR code cannot be read; take it again with a sharp QR code."
            )
        case .contradictory(let photo, let sheet):
            Words(
                zh: "\(photo)：方块码和二维码（\(sheet)）不是同一页的；请一页一张地拍，不要遮挡。",
                en:
                    "\(photo): the tags and the QR code (\(sheet)) are not of one page; take one photo a page, with nothing on it."
            )
        case .crumpled(let photo, let millimetres, let most):
            Words(
                zh:
                    "\(photo)：纸皱或折了，纸上误差 \(Self.text(millimetres)) 毫米，超过 \(Self.text(most)) 毫米；请压平重拍。",
                en:
                    "\(photo): the page is crumpled or folded, off by \(Self.text(millimetres)) mm on paper where \(Self.text(most)) mm are allowed; press it flat and take it again."
            )
        }
    }

    private static func text(_ millimetres: Double) -> String { String(format: "%.1f", millimetres) }
}

import PondGeodesy
import PondModel

/// Why control points cannot place a sheet.
package enum SheetFitError: TellingError, Equatable {
    case tooFew(found: Int, needed: Int, SheetModel)
    case outsidePhoto(String, PixelPoint, PhotoSize)
    case notOnEarth(String)
    /// The two points that are farthest apart.
    case tooFarApart(String, String, Length, limit: Length)
    case samePixel(String, String)
    case samePlace(String, String)
    case inLine(count: Int)
    case mirrored
    /// The model cannot be fitted to these points, though there are enough of them.
    case undetermined(SheetModel)

    package var words: Words {
        switch self {
        case .tooFew(let found, let needed, let model): Self.tooFew(found, needed, model)
        case .outsidePhoto(let label, let pixel, let size):
            Words(
                zh: "控制点“\(label)”在 (\(Self.plain(pixel.x)), \(Self.plain(pixel.y)))，"
                    + "不在 \(size.width) × \(size.height) 像素的照片上。",
                en:
                    "Control point '\(label)' at (\(Self.plain(pixel.x)), \(Self.plain(pixel.y))) is "
                    + "not on the "
                    + "photo of \(size.width) × \(size.height) pixels.")
        case .notOnEarth(let label):
            Words(
                zh: "控制点“\(label)”的经纬度超出范围；x、y 之后应是经度、纬度。",
                en:
                    "Control point '\(label)' has no valid degrees; after x and y come longitude and "
                    + "latitude."
            )
        case .tooFarApart(let one, let other, let distance, let limit):
            Words(
                zh: "控制点“\(one)”与“\(other)”相距 \(Self.kilometres(distance)) 公里，"
                    + "一张图最多 \(Self.kilometres(limit)) 公里：请查经纬度是否写反、写错。",
                en:
                    "Control points '\(one)' and '\(other)' are \(Self.kilometres(distance)) km apart, "
                    + "a sheet spans "
                    + "at most \(Self.kilometres(limit)) km: check for exchanged or mistyped degrees.")
        case .samePixel(let one, let other):
            Words(
                zh: "控制点“\(one)”与“\(other)”在照片上是同一点：请去掉一个。",
                en: "Control points '\(one)' and '\(other)' are one spot of the photo: take one away.")
        case .samePlace(let one, let other):
            Words(
                zh: "控制点“\(one)”与“\(other)”的经纬度相同：请去掉一个或改正。",
                en: "Control points '\(one)' and '\(other)' have one position: take one away or correct it.")
        case .inLine(let count):
            Words(
                zh: "\(count) 个控制点几乎在一条直线上，定不了图：请在线外再加一点。",
                en:
                    "The \(count) control points lie in a line, which cannot place a sheet: add one "
                    + "aside of it."
            )
        case .mirrored:
            Words(
                zh: "控制点在照片上的转向与地面相反：照片是镜像，或经度与纬度、x 与 y 写反了。",
                en:
                    "The control points turn the other way on the photo than on the ground: the photo "
                    + "is mirrored, "
                    + "or longitude and latitude, or x and y, are exchanged.")
        case .undetermined(let model):
            Words(
                zh: "这些控制点定不了\(model.title.chinese)：请换个模型，或让控制点更分散。",
                en: "These control points do not determine \(model.fitWithArticle): "
                    + "take another model or spread the points.")
        }
    }

    private static func tooFew(_ found: Int, _ needed: Int, _ model: SheetModel) -> Words {
        Words(
            zh: "\(model.title.chinese)至少要 \(needed) 个控制点，只有 \(found) 个；再多两个才知道误差。",
            en:
                "Too few control points: \(model.fitWithArticle) needs \(needed) at least, there are \(found); "
                + "two more tell its error.")
    }

    private static func plain(_ number: Double) -> String {
        // A number too large for Int, as a bad file may give, is shown as it is.
        abs(number) < 1e9 ? "\((number * 10).rounded() / 10)" : "\(number)"
    }

    private static func kilometres(_ length: Length) -> String { "\(Int(length.kilometres.rounded()))" }
}

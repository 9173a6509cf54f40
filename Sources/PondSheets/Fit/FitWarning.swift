import Foundation
import PondGeodesy
import PondModel

/// What a reader of a fit should know besides its numbers.
package enum FitWarning: Hashable, Sendable {
    /// No point is to spare: the error is unknown.
    case noSparePoints(SheetModel)
    /// The control points cover only this part of the photo.
    case smallCorner(share: Double)
    /// The model turns this part of the photo over, first at this pixel.
    case foldOver(share: Double, at: PixelPoint)
    /// The photo is stretched this many times more one way than the other there.
    case stretched(ratio: Double, at: PixelPoint)
    /// The points named do not agree with the others.
    case outliers([String])
    /// The points that agree are too few, or lie so that they determine no fit.
    case noFitWithoutOutliers
    /// Two parts of the points disagree and neither is clearly wrong.
    case disagreement

    package var words: Words {
        switch self {
        case .noSparePoints(let model):
            Words(
                zh: "控制点刚够\(model.title.chinese)，没有多余的点，误差无从得知。",
                en:
                    "The control points are just enough for \(model.fitWithArticle): its error is "
                    + "unknown."
            )
        case .smallCorner(let share):
            Words(
                zh: "控制点只围住照片的 \(Self.percent(share))，其余部分的误差只是推测。",
                en:
                    "The control points enclose only \(Self.percent(share)) of the photo; the error "
                    + "elsewhere is a "
                    + "guess.")
        case .foldOver(let share, let pixel):
            Words(
                zh: "照片的 \(Self.percent(share)) 被翻折，从 \(Self.place(pixel)) 起；那里的标记不可用。",
                en:
                    "\(Self.percent(share)) of the photo is folded over, from \(Self.place(pixel)) on; "
                    + "marks there "
                    + "cannot be used.")
        case .stretched(let ratio, let pixel):
            Words(
                zh: "在 \(Self.place(pixel)) 处一个方向比另一方向拉长 \(Self.plain(ratio)) 倍，请检查那里的控制点。",
                en:
                    "At \(Self.place(pixel)) the photo is stretched \(Self.plain(ratio)) times more one "
                    + "way than the "
                    + "other: check the control points there.")
        case .outliers(let names):
            Words(
                zh: "与其余控制点不合：\(names.joined(separator: "、"))。",
                en: "Not in accord with the other control points: \(names.joined(separator: ", ")).")
        case .noFitWithoutOutliers:
            Words(
                zh: "去掉不合的点，剩下的定不出这个模型：请补控制点。",
                en: "Without them the rest determine no such fit: add control points.")
        case .disagreement:
            Words(
                zh: "控制点之间互相矛盾，看不出哪一个错：请逐点核对。",
                en: "The control points contradict each other and none is clearly wrong: check each of them.")
        }
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
    private static func place(_ pixel: PixelPoint) -> String { "(\(Int(pixel.x)), \(Int(pixel.y)))" }
    private static func plain(_ ratio: Double) -> String {
        ratio.isFinite && ratio < 1000 ? String(format: "%.1f", ratio) : "> 1000"
    }
}

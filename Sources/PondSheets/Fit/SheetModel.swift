import PondModel

/// How a photo's pixels become places, from stiff to soft.
package enum SheetModel: String, CaseIterable, Codable, Sendable {
    /// Turned, shifted and scaled alike in all directions: a flat scan of a true map.
    case similarity
    /// Also stretched and sheared: a flat scan of a drawing that is wider than true.
    case affine
    /// Seen from aslant by a camera: a photo of a flat page.
    case projective
    /// Bent as a parabola: a curled page, or a lens.
    case polynomial2
    /// Bent as a thin plate: a drawing of uneven scale.
    case spline

    /// Fewer points than this do not determine it.
    package var minimumPoints: Int {
        switch self {
        case .similarity: 2
        case .affine, .spline: 3
        case .projective: 4
        case .polynomial2: 6
        }
    }

    /// Fewer points than this leave too little to tell how far off it is, so `auto` leaves it out.
    package var minimumPointsForChoice: Int {
        switch self {
        case .similarity: 3
        case .affine: 5
        case .projective: 6
        case .polynomial2: 9
        case .spline: 12
        }
    }

    /// In English, with its article: `an affine fit`.
    package var fitWithArticle: String {
        "\(self == .affine ? "an" : "a") \(title.english) fit"
    }

    package var title: Words {
        switch self {
        case .similarity: Words(zh: "相似变换", en: "similarity")
        case .affine: Words(zh: "仿射变换", en: "affine")
        case .projective: Words(zh: "透视变换", en: "projective")
        case .polynomial2: Words(zh: "二次多项式", en: "second-order polynomial")
        case .spline: Words(zh: "薄板样条", en: "thin-plate spline")
        }
    }
}

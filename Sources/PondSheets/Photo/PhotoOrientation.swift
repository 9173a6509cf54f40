/// How a stored picture is turned and mirrored to stand upright: the values of Exif's orientation (Exif 2.32,
/// 4.6.4.A, tag 274).
package enum PhotoOrientation: Int, CaseIterable, Sendable {
    case upright = 1
    case mirrored, upsideDown, mirroredUpsideDown, transposed, turnedRight, transverse, turnedLeft

    /// Whether width and height change places.
    package var swapsSides: Bool { rawValue >= 5 }

    /// Where a stored pixel lies in the upright picture; `width` and `height` are those stored.
    package func upright(x: Int, y: Int, width: Int, height: Int) -> (x: Int, y: Int) {
        switch self {
        case .upright: (x, y)
        case .mirrored: (width - 1 - x, y)
        case .upsideDown: (width - 1 - x, height - 1 - y)
        case .mirroredUpsideDown: (x, height - 1 - y)
        case .transposed: (y, x)
        case .turnedRight: (height - 1 - y, x)
        case .transverse: (height - 1 - y, width - 1 - x)
        case .turnedLeft: (y, width - 1 - x)
        }
    }
}

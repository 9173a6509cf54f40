import CAprilTag
import Foundation
import PondDrawing

/// The family of the tags: tagStandard41h12 (Krogius, Haggenmiller, Olson: Flexible layouts for fiducial tags, 2019),
/// with 2,115 tags that differ in at least 12 of 41 cells. One thread's own.
final class TagFamily {
    let handle: UnsafeMutablePointer<apriltag_family_t>

    init() {
        guard let handle = tagStandard41h12_create() else { preconditionFailure("out of memory") }
        self.handle = handle
    }

    deinit { tagStandard41h12_destroy(handle) }

    /// The cells of a tag, nine in a row.
    func cells(ofTag id: Int) -> BitMatrix {
        guard let picture = apriltag_to_image(handle, Int32(id)) else { preconditionFailure("no tag \(id)") }
        defer {
            free(picture.pointee.buf)
            free(picture)
        }
        let (width, height) = (Int(picture.pointee.width), Int(picture.pointee.height))
        let stride = Int(picture.pointee.stride)
        let dark = (0..<width * height).map { picture.pointee.buf[$0 / width * stride + $0 % width] == 0 }
        return BitMatrix(width: width, height: height, dark: dark)
    }
}

extension FieldPageCode {
    /// The eight tags' cells, by their places.
    package var tagCells: [BitMatrix] {
        let family = TagFamily()
        return tagIDs.map(family.cells)
    }
}

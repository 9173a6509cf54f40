import PondGeodesy
import PondModel

/// A canal or road along which ponds lie.
package struct KnownLine: Sendable {
    /// What people call it: 河渠, 道路.
    package let title: Words
    package let positions: [Position]

    package init(title: Words, positions: [Position]) {
        self.title = title
        self.positions = positions
    }
}

import Foundation
import PondGeodesy

/// Which store this is, whose branch it serves, and how often its data has changed.
package struct StoreIdentity: Hashable, Sendable {
    /// The same on every laptop that holds a copy.
    package let uuid: UUID
    /// The branch's name.
    package let name: String
    /// Where the branch is.
    package let branch: Position
    /// Rises by one with each commit of data.
    package let dataVersion: Int
    /// To the second.
    package let createdAt: Date
}

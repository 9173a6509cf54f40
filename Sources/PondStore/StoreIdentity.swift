import Foundation
import PondGeodesy

/// Which store this is, whose branch it serves, and how often its data has changed.
package struct StoreIdentity: Hashable, Sendable {
    package let uuid: UUID
    package let name: String
    package let branch: Position
    /// Rises by one with each commit of data.
    package let dataVersion: Int
    package let createdAt: Date
}

import Foundation

/// What `undo` took back.
package struct UndoReport: Hashable, Sendable {
    /// The verb and words of the change that is undone.
    package let verb: String
    package let detail: String
    package let startedAt: Date
    /// Rows removed, brought back and set to what they were.
    package let removed: Int
    package let restored: Int
    package let reverted: Int
}

import Foundation

/// What `undo` took back.
package struct UndoReport: Hashable, Sendable {
    /// The verb and words of the change that is undone.
    package let verb: String
    /// What it was made of, such as the files.
    package let detail: String
    /// When it was made.
    package let startedAt: Date
    /// Rows removed that the change had brought.
    package let removed: Int
    /// Rows brought back that the change had removed.
    package let restored: Int
    /// Rows set to what they were.
    package let reverted: Int
}

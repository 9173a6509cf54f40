/// A row of a file that could not be used.
package struct RejectedRow: Sendable {
    /// The `place` of its feature.
    package var place: Int
    /// For people, in their language.
    package var reason: String

    package init(place: Int, reason: String) {
        self.place = place
        self.reason = reason
    }
}

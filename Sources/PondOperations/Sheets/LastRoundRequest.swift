/// The words of `sheet fit --against`: whose ponds are control, and which marks name them.
package struct LastRoundRequest: Sendable {
    /// The round's name.
    package var round: String
    /// The file of marks, as `sheet trace` takes it; `nil` for the marks that were traced on the sheet already.
    package var marks: String?

    package init(round: String, marks: String?) {
        self.round = round
        self.marks = marks
    }
}

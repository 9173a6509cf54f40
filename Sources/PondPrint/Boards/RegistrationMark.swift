import PondDrawing

/// A cross that two boards both carry in their overlap: laid on each other, they fit.
package struct RegistrationMark: Hashable, Sendable {
    /// On the whole sheet, millimetres.
    package let place: PaperPoint
    /// The boards that carry it.
    package let boards: [String]
}

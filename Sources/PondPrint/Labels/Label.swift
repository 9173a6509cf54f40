import PondDrawing

/// A text that wants a place on the map.
package struct Label: Sendable {
    /// Where the text belongs.
    package enum Anchor: Sendable {
        /// A symbol: the text stands beside it, `clearance` millimetres from its centre.
        case point(PaperPoint, clearance: Double)
        /// An outline, closed or not: the text stands inside where it fits, else beside it.
        case outline([PaperPoint])
    }

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case county, town, village, symbol, block, pond
    }

    package var text: String
    package var kind: Kind
    package var anchor: Anchor
    /// Measured extents, millimetres.
    package var width: Double
    package var height: Double
    /// The greater goes first; equal ones in the order in which they come.
    package var importance: Double
    /// Whether it may stand further off, tied to its place by a line.
    package var mayLead: Bool
    /// How far off, in heights of the label, the nearest first.
    package var leads: [Double]
    /// Whether it may lie over outlines, where they are few, before it is dropped: names of villages and
    /// towns, which a halo keeps readable.
    package var mayCross: Bool

    package init(
        text: String, kind: Kind, anchor: Anchor, width: Double, height: Double, importance: Double,
        mayLead: Bool = true, leads: [Double] = [1.5, 3, 5], mayCross: Bool = false
    ) {
        self.text = text
        self.kind = kind
        self.anchor = anchor
        self.width = width
        self.height = height
        self.importance = importance
        self.mayLead = mayLead
        self.leads = leads
        self.mayCross = mayCross
    }
}

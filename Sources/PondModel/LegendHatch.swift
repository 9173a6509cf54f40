/// Lines drawn over a filled area, so that a photocopy and colour-blind eyes tell areas apart.
package enum LegendHatch: String, CaseIterable, Hashable, Sendable {
    case none, level, upright, rising, falling, crossed, dotted
}

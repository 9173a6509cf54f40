/// The symbols of the legend, by the keys of `legend.yaml`.
package enum SymbolKey: String, CaseIterable, Hashable, Sendable {
    case branch, ring, camp
    case villageBadge, townBadge, countyBadge
    /// Dots of farmers: with us, being won, with another brand, idle, not known.
    case ours, target, rival, idle, unknown
    case demonstration, demonstrationReserve, top
    case scale1, scale2, scale3, scale4, scale5
    case developmentA, developmentB, developmentC
    case dealer, competitor, outlet
    case eventPlanned, eventDone, serviceOverdue
}

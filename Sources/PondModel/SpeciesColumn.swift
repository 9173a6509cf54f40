/// The columns of `species.csv`.
enum SpeciesColumn: String, CaseIterable {
    case code, name
    case waterClass = "class"
    case mode, stocking
    case yieldLow = "yield_lo_kg_mu"
    case yieldTypical = "yield_typ_kg_mu"
    case yieldHigh = "yield_hi_kg_mu"
    case stockRatio = "stock_ratio"
    case conversionLow = "fcr_lo"
    case conversionTypical = "fcr_typ"
    case conversionHigh = "fcr_hi"
    case compoundShare = "compound_share_now"
    case feedLow = "feed_t_mu_lo"
    case feedTypical = "feed_t_mu_typ"
    case feedHigh = "feed_t_mu_hi"
    case feedPotential = "feed_t_mu_potential"
    case confidence, evidence
    case short, english, aliases
    case modeWords = "chosen_by_mode"
}

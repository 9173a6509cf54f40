import PondModel

/// Whose a farmer is, for the colour of his dot on the battle map.
package enum FarmerStanding: String, CaseIterable, Hashable, Sendable {
    /// He feeds ours.
    case ours
    /// He is being won: a stage is noted beyond being on file, but no feed of ours yet.
    case target
    /// He feeds another brand, and nobody works on him.
    case rival
    /// His ponds stand empty or eat no feed.
    case idle
    /// Nobody knows yet.
    case unknown

    /// - Parameters:
    ///   - ours: our feed in the year; `nil` when unknown.
    ///   - feed: feed of all brands; zero makes him idle, `nil` is unknown.
    ///   - stage: 1 (on file) to the last.
    ///   - hasBrand: a brand in use is noted.
    ///   - isBrandOurs: the brand is our own: he feeds ours, whether or not anybody has told how much.
    package init(ours: Mass?, feed: Mass?, stage: Int?, hasBrand: Bool, isBrandOurs: Bool = false) {
        if isBrandOurs || ours ?? .zero > .zero {
            self = .ours
        } else if let stage, stage > 1 {
            self = .target
        } else if hasBrand {
            self = .rival
        } else {
            self = feed == .zero ? .idle : .unknown
        }
    }

    /// His dot in the legend.
    package var symbol: SymbolKey {
        switch self {
        case .ours: .ours
        case .target: .target
        case .rival: .rival
        case .idle: .idle
        case .unknown: .unknown
        }
    }
}

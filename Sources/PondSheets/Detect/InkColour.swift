import PondModel

/// The colours of pens and round stickers that are told apart on paper.
package enum InkColour: String, CaseIterable, Sendable {
    case red, yellow, green, blue, black

    package var title: Words {
        switch self {
        case .red: Words(zh: "红", en: "red")
        case .yellow: Words(zh: "黄", en: "yellow")
        case .green: Words(zh: "绿", en: "green")
        case .blue: Words(zh: "蓝", en: "blue")
        case .black: Words(zh: "黑", en: "black")
        }
    }

    /// What a pixel shows whose red, green and blue are shares of the paper's; `nil` for paper and pencil.
    init?(red: Double, green: Double, blue: Double) {
        let most = max(red, green, blue)
        let chroma = most - min(red, green, blue)
        guard chroma > Self.leastChroma else {
            guard most < Self.mostOfBlack else { return nil }
            self = .black
            return
        }
        self = Self.ofHue(Self.hue(red, green, blue, most, chroma))
    }

    /// The difference between the strongest and the weakest colour below which ink counts as grey.
    private static let leastChroma = 0.22
    private static let mostOfBlack = 0.45

    /// In degrees from red over yellow, green and blue.
    private static func hue(_ red: Double, _ green: Double, _ blue: Double, _ most: Double, _ chroma: Double)
        -> Double
    {
        if most == red {
            let hue = 60 * (green - blue) / chroma
            return hue < 0 ? hue + 360 : hue
        }
        return most == green ? 120 + 60 * (blue - red) / chroma : 240 + 60 * (red - green) / chroma
    }

    /// Orange goes to red or yellow, violet to blue or red, turquoise to blue.
    private static func ofHue(_ hue: Double) -> InkColour {
        switch hue {
        case 28..<75: .yellow
        case 75..<170: .green
        case 170..<300: .blue
        default: .red
        }
    }
}

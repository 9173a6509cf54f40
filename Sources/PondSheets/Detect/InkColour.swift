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

    /// The difference between the strongest and the weakest colour, as shares of the paper's, from which ink counts
    /// as coloured: the edge of a blurred line still has it.
    static let leastChroma: Float = 0.1
    /// That difference over what the ink takes of the light: it stays the same where a line is blurred into the
    /// paper. A blue-black pen has less.
    static let leastPurity: Float = 0.25
    /// What black ink takes of the light at least; a printed grid and pencil take less.
    static let leastBlack: Float = 0.38
    /// The same where what is printed is known and taken off.
    static let leastUnprinted: Float = 0.18

    /// The colour of ink by red, green and blue, not all the same. Orange goes to red or yellow, violet to blue or
    /// red, turquoise to blue.
    init(hueOf red: Double, _ green: Double, _ blue: Double) {
        switch Self.hue(red, green, blue) {
        case 28..<75: self = .yellow
        case 75..<170: self = .green
        case 170..<300: self = .blue
        default: self = .red
        }
    }

    /// In degrees from red over yellow, green and blue.
    private static func hue(_ red: Double, _ green: Double, _ blue: Double) -> Double {
        let most = max(red, green, blue)
        let chroma = most - min(red, green, blue)
        guard chroma > 0 else { return 0 }
        if most == red {
            let hue = 60 * (green - blue) / chroma
            return hue < 0 ? hue + 360 : hue
        }
        return most == green ? 120 + 60 * (blue - red) / chroma : 240 + 60 * (red - green) / chroma
    }
}

/// A colour of screen and paper, as `#rrggbb`.
package struct Colour: Hashable, Sendable {
    package let red: UInt8
    package let green: UInt8
    package let blue: UInt8

    package init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Takes `#` and six hexadecimal digits; `nil` for anything else.
    package init?(hex: String) {
        let digits = hex.dropFirst()
        guard hex.hasPrefix("#"), digits.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let number = UInt32(digits, radix: 16)
        else { return nil }
        red = UInt8(number >> 16)
        green = UInt8(number >> 8 & 0xFF)
        blue = UInt8(number & 0xFF)
    }

    package static let white = Colour(red: 255, green: 255, blue: 255)

    /// What shows where this colour lies over `ground` with an opacity of 0 to 1.
    package func over(_ ground: Colour, opacity: Double) -> Colour {
        func mix(_ top: UInt8, _ below: UInt8) -> UInt8 {
            UInt8((Double(top) * opacity + Double(below) * (1 - opacity)).rounded())
        }
        return Colour(
            red: mix(red, ground.red), green: mix(green, ground.green), blue: mix(blue, ground.blue))
    }

    /// `#rrggbb` in lower case.
    package var hex: String {
        let digits = String(UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue), radix: 16)
        return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}

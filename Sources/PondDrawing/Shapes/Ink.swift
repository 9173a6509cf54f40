import PondModel

/// A colour with its opacity, 0 to 1.
package struct Ink: Hashable, Sendable {
    package var colour: Colour
    package var opacity: Double

    package init(_ colour: Colour, opacity: Double = 1) {
        self.colour = colour
        self.opacity = opacity
    }

    package static let black = Ink(Colour(red: 0, green: 0, blue: 0))
    package static let white = Ink(Colour(red: 255, green: 255, blue: 255))
    /// A grey of 0 (black) to 1 (white).
    package static func grey(_ lightness: Double) -> Ink {
        let level = UInt8((min(max(lightness, 0), 1) * 255).rounded())
        return Ink(Colour(red: level, green: level, blue: level))
    }

    /// What stays to be seen on white paper: the ink without opacity.
    package var onWhite: Colour {
        func mix(_ level: UInt8) -> UInt8 { UInt8((255 - opacity * (255 - Double(level))).rounded()) }
        return Colour(red: mix(colour.red), green: mix(colour.green), blue: mix(colour.blue))
    }

    /// As strong a colour as the ink shows on white, without letting anything through.
    package var opaque: Ink { Ink(onWhite) }
}

import Foundation
import PondModel

/// How a colour looks to eyes that lack one kind of cone, and to a photocopier.
package enum ColourVision: String, CaseIterable, Sendable {
    case usual, protanopia, deuteranopia, tritanopia, photocopy

    /// The colour as these eyes see it.
    ///
    /// Viénot, Brettel and Mollon 1999 (Color Research and Application 24, 243) for the lack of red and green
    /// cones; Brettel, Viénot and Mollon 1997 (JOSA A 14, 2647) with its two half planes for blue ones. Both as
    /// matrices on linear sRGB, as libDaltonLens computes them; the photocopy is the luminance of Rec. 709.
    package func seen(_ colour: Colour) -> Colour {
        let light = LinearLight(colour)
        switch self {
        case .usual: return colour
        case .protanopia: return light.times(Self.protan).colour
        case .deuteranopia: return light.times(Self.deutan).colour
        case .tritanopia:
            return light.times(light.dot(Self.tritanPlane) >= 0 ? Self.tritan1 : Self.tritan2).colour
        case .photocopy:
            let luminance = light.luminance
            return LinearLight(red: luminance, green: luminance, blue: luminance).colour
        }
    }

    /// How far apart two colours look to these eyes: the distance in CIELAB (1976), where about 2.3 is just
    /// noticed side by side (Mahy et al. 1994).
    package func difference(_ one: Colour, _ other: Colour) -> Double {
        LinearLight(seen(one)).lab.distance(to: LinearLight(seen(other)).lab)
    }

    private static let protan = [0.11238, 0.88762, 0, 0.11238, 0.88762, 0, 0.00401, -0.00401, 1]
    private static let deutan = [0.29275, 0.70725, 0, 0.29275, 0.70725, 0, -0.02234, 0.02234, 1]
    private static let tritan1 = [
        1.01277, 0.13548, -0.14826, -0.01243, 0.86812, 0.14431, 0.07589, 0.80500, 0.11911,
    ]
    private static let tritan2 = [
        0.93678, 0.18979, -0.12657, 0.06154, 0.81526, 0.12320, -0.37562, 1.12767, 0.24796,
    ]
    private static let tritanPlane = LinearLight(red: 0.03901, green: -0.02788, blue: -0.01113)
}

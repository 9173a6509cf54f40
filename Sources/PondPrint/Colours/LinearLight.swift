import Foundation
import PondModel

/// A colour as amounts of light, 0 to 1 each, in the primaries of sRGB (IEC 61966-2-1).
struct LinearLight {
    var red: Double
    var green: Double
    var blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    init(_ colour: Colour) {
        func light(_ value: UInt8) -> Double {
            let share = Double(value) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        self.init(red: light(colour.red), green: light(colour.green), blue: light(colour.blue))
    }

    /// The nearest colour that a screen can show.
    var colour: Colour {
        func value(_ light: Double) -> UInt8 {
            let share = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
            return UInt8((min(max(share, 0), 1) * 255).rounded())
        }
        return Colour(red: value(red), green: value(green), blue: value(blue))
    }

    var luminance: Double { dot(LinearLight(red: 0.2126, green: 0.7152, blue: 0.0722)) }

    func dot(_ other: LinearLight) -> Double {
        red * other.red + green * other.green + blue * other.blue
    }

    /// The product with a matrix of three rows.
    func times(_ matrix: [Double]) -> LinearLight {
        func row(_ first: Int) -> Double {
            dot(LinearLight(red: matrix[first], green: matrix[first + 1], blue: matrix[first + 2]))
        }
        return LinearLight(red: row(0), green: row(3), blue: row(6))
    }

    /// The colour in CIELAB under D65 (CIE 15:2004).
    var lab: Lab {
        func root(_ share: Double) -> Double {
            share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
        }
        let x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
        let y = root(luminance)
        let z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
        return Lab(lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z))
    }

    struct Lab {
        let lightness: Double
        let a: Double
        let b: Double

        func distance(to other: Lab) -> Double {
            let (up, across, along) = (lightness - other.lightness, a - other.a, b - other.b)
            return (up * up + across * across + along * along).squareRoot()
        }
    }
}

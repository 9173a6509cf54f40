/// How a symbol of the legend looks in KML.
package struct KMLStyle: Sendable {
    /// A colour with its opacity, each part 0 to 255.
    package struct Colour: Hashable, Sendable {
        package var red: UInt8
        package var green: UInt8
        package var blue: UInt8
        package var opacity: UInt8

        package init(red: UInt8, green: UInt8, blue: UInt8, opacity: UInt8 = 255) {
            self.red = red
            self.green = green
            self.blue = blue
            self.opacity = opacity
        }
    }

    /// What `LayerFeature.style` names.
    package var key: String
    package var line: Colour
    package var fill: Colour
    /// In pixels.
    package var lineWidth: Double
    /// The letter A to Z on a point's icon; without one the icon is a disc.
    package var letter: Character?
    /// Of a point's icon and label; 1 is the usual size.
    package var scale: Double

    package init(
        key: String, line: Colour, fill: Colour, lineWidth: Double = 1.5, letter: Character? = nil,
        scale: Double = 1
    ) {
        self.key = key
        self.line = line
        self.fill = fill
        self.lineWidth = lineWidth
        self.letter = letter
        self.scale = scale
    }
}

extension KMLStyle {
    /// Adds the shared style as KML.
    func append(to text: inout ByteBuffer) {
        text.append("<Style id=\"")
        text.append(xml: key)
        text.append("\"><IconStyle><color>")
        fill.solid.append(to: &text)
        text.append("</color><scale>")
        text.append(decimal: scale, places: 2)
        text.append("</scale><Icon><href>")
        text.append(xml: icon)
        text.append("</href></Icon></IconStyle><LabelStyle><scale>")
        text.append(decimal: scale * 0.8, places: 2)
        text.append("</scale></LabelStyle><LineStyle><color>")
        line.append(to: &text)
        text.append("</color><width>")
        text.append(decimal: lineWidth, places: 2)
        text.append("</width></LineStyle><PolyStyle><color>")
        fill.append(to: &text)
        text.append("</color></PolyStyle></Style>\n")
    }

    private var icon: String {
        let folder = "http://maps.google.com/mapfiles/kml/"
        guard let letter, letter.isASCII, letter.isLetter else {
            return folder + "shapes/placemark_circle.png"
        }
        return folder + "paddle/\(letter.uppercased()).png"
    }
}

extension KMLStyle.Colour {
    fileprivate var solid: KMLStyle.Colour { KMLStyle.Colour(red: red, green: green, blue: blue) }

    /// KML writes opacity first, then blue, green and red.
    fileprivate func append(to text: inout ByteBuffer) {
        for part in [opacity, blue, green, red] {
            let digits = String(part, radix: 16)
            text.append(text: digits.count == 1 ? "0" + digits : digits)
        }
    }
}

import Foundation

/// The text of the QR code.
extension FieldPage {
    /// The version says how the text and `FieldPageLayout` are made.
    private static let opening = "PONDMAP1"

    package var text: String {
        let numbers = [
            "\(ordinal)/\(pageCount)", paper.rawValue, "\(scale)",
            "\(origin.longitudeTenThousandths)/\(origin.latitudeTenThousandths)",
            "\(centreEast)/\(centreNorth)", "\(dataVersion)", "\(number)",
        ]
        let store = store.uuidString.replacing("-", with: "")
        return ([Self.opening, store, sheet] + numbers).joined(separator: ":")
    }

    /// Nil for a text that is no page's.
    package init?(text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 10, parts[0] == Self.opening, let store = UUID(hexadecimal: parts[1]),
            let page = Self.pair(parts[3]), let paper = FieldPaper(rawValue: parts[4]),
            let scale = Int(parts[5]), let origin = Self.pair(parts[6]), let centre = Self.pair(parts[7]),
            let dataVersion = Int(parts[8]), let number = Int(parts[9]),
            scale > 0, (0..<FieldPageCode.numbers).contains(number), (1...max(page.1, 1)).contains(page.0),
            let plane = FieldPlane(
                longitudeTenThousandths: origin.0, latitudeTenThousandths: origin.1)
        else { return nil }
        self.init(
            store: store, sheet: parts[2], ordinal: page.0, pageCount: page.1, paper: paper, scale: scale,
            origin: plane, centreEast: centre.0, centreNorth: centre.1, dataVersion: dataVersion,
            number: number)
    }

    private static func pair(_ text: String) -> (Int, Int)? {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let first = parts[0], let second = parts[1] else { return nil }
        return (first, second)
    }
}

extension UUID {
    /// Of 32 hexadecimal digits without hyphens.
    fileprivate init?(hexadecimal digits: String) {
        guard digits.utf8.count == 32 else { return nil }
        var text = digits
        for place in [20, 16, 12, 8] {
            text.insert("-", at: text.index(text.startIndex, offsetBy: place))
        }
        self.init(uuidString: text)
    }
}

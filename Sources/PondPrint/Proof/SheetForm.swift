/// In which form a sheet is written.
package enum SheetForm: String, Codable, CaseIterable, Sendable {
    case pdf, svg, png, jpg, tif

    /// By the name's ending; `nil` for others. `.jpeg` and `.tiff` count as `.jpg` and `.tif`.
    package init?(path: String) {
        let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self.init(rawValue: ["jpeg": "jpg", "tiff": "tif"][ending] ?? ending)
    }

    /// Whether lines stay sharp at any size.
    package var isVector: Bool { self == .pdf || self == .svg }
}

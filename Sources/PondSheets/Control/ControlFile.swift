import Foundation
import PondGeodesy

/// The control points in the text of a file, whichever program wrote it.
package struct ControlFile: Sendable {
    package let format: ControlFormat
    package var entries: [ControlEntry]
    package var rejected: [RejectedControl]
    /// Points that their writer has switched off.
    package let switchedOff: Int
    /// The coordinate system that the file names itself.
    package let crs: String?
    /// The size of the picture that the pixels belong to, where the file tells.
    package let imageSize: PhotoSize?

    /// Reads any of the formats. `file` is the name that errors tell.
    package init(text: String, file: String) throws {
        let text = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        let lines = ControlLine.lines(of: text)
        guard let first = lines.first else { throw ControlFileError.empty(file: file) }
        if first.text.hasPrefix("{") {
            self = try IIIFReader(text: text, file: file).read()
        } else if text.contains("<GCP") {
            self = try GDALReader(text: text, file: file).readXML()
        } else if text.contains("-gcp") {
            self = try GDALReader(text: text, file: file).readOptions()
        } else if first.text.hasPrefix("#CRS") || first.text.lowercased().hasPrefix("mapx") {
            self = try QGISReader(lines: lines, file: file).read()
        } else {
            self = try ControlTableReader(lines: lines, file: file).read()
        }
        if entries.isEmpty, rejected.isEmpty, switchedOff == 0 { throw ControlFileError.empty(file: file) }
    }

    init(
        format: ControlFormat, rows: [Result<ControlEntry, RejectedRow>], switchedOff: Int = 0,
        crs: String? = nil, imageSize: PhotoSize? = nil
    ) {
        self.format = format
        self.switchedOff = switchedOff
        self.crs = crs
        self.imageSize = imageSize
        entries = rows.compactMap { try? $0.get() }
        rejected = rows.compactMap { if case .failure(let row) = $0 { row.control } else { nil } }
    }

    /// A rejected row as an error, so that a row is read or rejected.
    struct RejectedRow: Error {
        let control: RejectedControl

        init(_ line: Int, _ reason: RejectedControl.Reason) {
            control = RejectedControl(line: line, reason: reason)
        }
    }

    /// QGIS and ArcGIS count lines of a photo downwards from zero, so that their y is negative.
    static func withoutNegativeLines(
        _ rows: [Result<ControlEntry, RejectedRow>]
    ) -> [Result<ControlEntry, RejectedRow>] {
        let entries = rows.compactMap { try? $0.get() }
        guard entries.allSatisfy({ $0.pixel.y <= 0 }) else { return rows }
        return rows.map { row in
            row.map { entry in
                var entry = entry
                entry.pixel.y = -entry.pixel.y
                return entry
            }
        }
    }
}

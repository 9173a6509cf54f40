import PondFormats
import PondGeodesy
import PondModel
import PondSheets
import PondStore
import PondSurvey

/// One row of a file of marks as it stands on the photo, before anybody knows where that is.
struct PixelMark {
    let number: String
    /// In pixels of the upright photo.
    let shape: Geometry
    /// The row without number and pixels: its fields are the survey's.
    let feature: Feature

    /// A spot for the number: the point itself, or the middle of the outline's corners.
    var spot: PixelPoint { shape.centre }
}

/// Reads files of marks, whose places are pixels of one sheet's photo.
struct PixelMarkReader {
    let width: Int
    let height: Int
    /// QGIS counts the rows of a photo that lies nowhere upwards from 0: its file comes with y below 0.
    private let isUpwards: Bool

    /// Looks through the file for the way in which most of its rows count: all are read that way.
    init(of file: FeatureFile, on sheet: SurveySheet) throws {
        (width, height) = (sheet.widthPixels, sheet.heightPixels)
        var (upwards, downwards) = (0, 0)
        try file.read { features in
            for shape in features.compactMap({ Self.parts(of: $0).shape }) {
                let rows = shape.coordinates.map(\.y)
                if rows.allSatisfy({ $0 <= 0 }) {
                    upwards += rows.contains { $0 < 0 } ? 1 : 0
                } else {
                    downwards += 1
                }
            }
        }
        isUpwards = upwards > downwards
    }

    private static let numberNames: Set = ["number", "no", "no.", "num", "号", "序号", "号码", "图号"]
    private static let columnNames: Set = ["x", "px", "pixel_x", "photo_x", "像素x"]
    private static let rowNames: Set = ["y", "py", "pixel_y", "photo_y", "像素y"]

    /// The mark, or why its row cannot be used.
    func mark(of feature: Feature) throws(RejectedReason) -> PixelMark {
        if let damage = feature.damage { throw .damaged(damage) }
        let parts = Self.parts(of: feature)
        let shape = try upright(parts.shape)
        for pixel in shape.coordinates { try requireOnPhoto(pixel) }
        var rest = feature
        rest.fields = parts.fields
        return PixelMark(number: parts.number ?? "\(feature.place)", shape: shape, feature: rest)
    }

    /// The number, the place in pixels as it is written, and the fields of the survey.
    private static func parts(of feature: Feature) -> (number: String?, shape: Geometry?, fields: [Field]) {
        var fields: [Field] = []
        var number: String?
        var x: Double?
        var y: Double?
        for field in feature.fields {
            let name = field.name.lowercased()
            if numberNames.contains(name), number == nil {
                number = field.value.text
            } else if columnNames.contains(name) {
                x = pixels(field.value)
            } else if rowNames.contains(name) {
                y = pixels(field.value)
            } else {
                fields.append(field)
            }
        }
        let written = feature.geometry ?? x.flatMap { x in y.map { .point(Coordinate(x: x, y: $0)) } }
        return (number, written, fields)
    }

    private static func pixels(_ value: FieldValue) -> Double? {
        switch value {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: Double(value.text)
        }
    }

    private func upright(_ shape: Geometry?) throws(RejectedReason) -> Geometry {
        guard let shape, !shape.coordinates.isEmpty else {
            throw .damaged(
                Words(zh: "没有像素位置；要有 x 和 y 两列，或图形", en: "has no place: columns x and y, or a shape, give it"))
        }
        return isUpwards ? shape.mapped { Coordinate(x: $0.x, y: -$0.y) } : shape
    }

    private func requireOnPhoto(_ pixel: Coordinate) throws(RejectedReason) {
        guard (0...Double(width)).contains(pixel.x), (0...Double(height)).contains(pixel.y) else {
            throw .damaged(
                Words(
                    zh: "像素 (\(pixel.written)) 在照片 \(width) × \(height) 之外",
                    en: "pixel (\(pixel.written)) is outside the photo of \(width) × \(height)"))
        }
    }
}

extension Coordinate {
    /// To a tenth, as a person writes pixels.
    var written: String { "\((x * 10).rounded() / 10), \((y * 10).rounded() / 10)" }
}

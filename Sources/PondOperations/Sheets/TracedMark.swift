import PondGeodesy
import PondModel
import PondSheets
import PondSurvey

/// One row of a file of marks: its number, its shape in pixels, and the same row with its place on the earth.
struct TracedMark {
    let number: String
    /// In pixels of the upright photo.
    let shape: Geometry
    /// What the survey reads: the row's fields without number and pixels, its shape in WGS 84.
    let feature: Feature
    /// The largest error of its corners; `nil` when nobody knows.
    let error: Length?
    /// A spot for the number: the point itself, or the middle of the outline's corners.
    let spot: PixelPoint
}

/// Reads files of marks, whose places are pixels of one sheet's photo.
struct MarkReader {
    let placing: SheetPlacing
    let width: Int
    let height: Int

    private static let numberNames: Set = ["number", "no", "no.", "num", "号", "序号", "号码", "图号"]
    private static let columnNames: Set = ["x", "px", "pixel_x", "photo_x", "像素x"]
    private static let rowNames: Set = ["y", "py", "pixel_y", "photo_y", "像素y"]

    /// The mark, or why its row cannot be used.
    func mark(of feature: Feature) throws(RejectedReason) -> TracedMark {
        if let damage = feature.damage { throw .damaged(damage) }
        var fields: [Field] = []
        var number: String?
        var x: Double?
        var y: Double?
        for field in feature.fields {
            let name = field.name.lowercased()
            if Self.numberNames.contains(name), number == nil {
                number = field.value.text
            } else if Self.columnNames.contains(name) {
                x = Self.pixels(field.value)
            } else if Self.rowNames.contains(name) {
                y = Self.pixels(field.value)
            } else {
                fields.append(field)
            }
        }
        let written = feature.geometry ?? x.flatMap { x in y.map { .point(Coordinate(x: x, y: $0)) } }
        let shape = try upright(written)
        var placed = feature
        placed.fields = fields
        placed.datum = .wgs84
        placed.geometry = try shape.mapped { pixel throws(RejectedReason) in try place(of: pixel) }
        return TracedMark(
            number: number ?? "\(feature.place)", shape: shape, feature: placed, error: error(of: shape),
            spot: shape.centre)
    }

    private static func pixels(_ value: FieldValue) -> Double? {
        switch value {
        case .number(let number): number
        case .integer(let integer): Double(integer)
        default: Double(value.text)
        }
    }

    /// QGIS counts the rows of a photo that lies nowhere upwards from 0: such a row comes with y below 0.
    private func upright(_ shape: Geometry?) throws(RejectedReason) -> Geometry {
        guard let shape, !shape.coordinates.isEmpty else {
            throw .damaged(
                Words(zh: "没有像素位置；要有 x 和 y 两列，或图形", en: "has no place: columns x and y, or a shape, give it"))
        }
        let isUpwards = shape.coordinates.allSatisfy { $0.y <= 0 } && shape.coordinates.contains { $0.y < 0 }
        return isUpwards ? shape.mapped { Coordinate(x: $0.x, y: -$0.y) } : shape
    }

    private func place(of pixel: Coordinate) throws(RejectedReason) -> Coordinate {
        guard (0...Double(width)).contains(pixel.x), (0...Double(height)).contains(pixel.y) else {
            throw .damaged(
                Words(
                    zh: "像素 (\(pixel.written)) 在照片 \(width) × \(height) 之外",
                    en: "pixel (\(pixel.written)) is outside the photo of \(width) × \(height)"))
        }
        guard let position = placing.position(PixelPoint(x: pixel.x, y: pixel.y)) else {
            throw .damaged(
                Words(
                    zh: "像素 (\(pixel.written)) 按这个定位不在地面上",
                    en: "pixel (\(pixel.written)) lies nowhere by this fit"))
        }
        return Coordinate(x: position.longitude, y: position.latitude)
    }

    private func error(of shape: Geometry) -> Length? {
        var largest: Length?
        for pixel in shape.coordinates {
            guard let bound = placing.errorBound(PixelPoint(x: pixel.x, y: pixel.y)) else { return nil }
            largest = max(largest ?? bound, bound)
        }
        return largest
    }
}

extension Coordinate {
    fileprivate var written: String { "\((x * 10).rounded() / 10), \((y * 10).rounded() / 10)" }
}

import PondGeodesy
import PondModel
import PondSheets
import PondSurvey

/// A mark with its place on the earth.
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

/// Reads files of marks on a sheet that is fitted.
struct MarkReader {
    let placing: SheetPlacing
    let pixels: PixelMarkReader

    /// The mark, or why its row cannot be used.
    func mark(of feature: Feature) throws(RejectedReason) -> TracedMark {
        let mark = try pixels.mark(of: feature)
        var placed = mark.feature
        placed.datum = .wgs84
        placed.geometry = try mark.shape.mapped { pixel throws(RejectedReason) in try place(of: pixel) }
        return TracedMark(
            number: mark.number, shape: mark.shape, feature: placed, error: error(of: mark.shape),
            spot: mark.spot)
    }

    private func place(of pixel: Coordinate) throws(RejectedReason) -> Coordinate {
        let spot = PixelPoint(x: pixel.x, y: pixel.y)
        guard !placing.isFolded(spot) else {
            throw .damaged(
                Words(
                    zh: "像素 (\(pixel.written)) 落在被定位翻折的地方，画在那里的没有位置；请在它周围补控制点，重新 sheet fit",
                    en:
                        "pixel (\(pixel.written)) lies where the fit folds the photo over, and has no place; add "
                        + "control points around it and run sheet fit again"))
        }
        guard let position = placing.position(spot) else {
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

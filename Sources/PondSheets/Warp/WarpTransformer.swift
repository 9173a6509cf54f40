import PondGeodesy

/// What GDAL's warper asks: where a spot of the picture lies in the photo, and back.
final class WarpTransformer {
    private let frame: WarpFrame
    private let pixel: (Position) -> PixelPoint?
    private let position: (PixelPoint) -> Position?
    private let progress: (Double) -> Void

    init(
        frame: WarpFrame, pixel: @escaping (Position) -> PixelPoint?,
        position: @escaping (PixelPoint) -> Position?,
        progress: @escaping (Double) -> Void
    ) {
        self.frame = frame
        self.pixel = pixel
        self.position = position
        self.progress = progress
    }

    /// `GDALTransformerFunc`.
    static let transform:
        @convention(c) (
            UnsafeMutableRawPointer?, Int32, Int32, UnsafeMutablePointer<Double>?,
            UnsafeMutablePointer<Double>?,
            UnsafeMutablePointer<Double>?, UnsafeMutablePointer<Int32>?
        ) -> Int32 = { argument, isToSource, count, xs, ys, _, isDone in
            guard let argument, let xs, let ys, let isDone else { return 0 }
            let transformer = Unmanaged<WarpTransformer>.fromOpaque(argument).takeUnretainedValue()
            for index in 0..<Int(count) {
                let spot = PixelPoint(x: xs[index], y: ys[index])
                let answer =
                    isToSource != 0
                    ? transformer.pixel(transformer.frame.position(of: spot))
                    : transformer.position(spot).map(transformer.frame.pixel(of:))
                isDone[index] = answer == nil ? 0 : 1
                guard let answer else { continue }
                xs[index] = answer.x
                ys[index] = answer.y
            }
            return 1
        }

    /// `GDALProgressFunc`.
    static let tell: @convention(c) (Double, UnsafePointer<CChar>?, UnsafeMutableRawPointer?) -> Int32 = {
        share, _, argument in
        guard let argument else { return 1 }
        Unmanaged<WarpTransformer>.fromOpaque(argument).takeUnretainedValue().progress(share)
        return 1
    }
}

import CPangoCairo

/// A sheet as pixels in memory, on white. One thread's own.
package final class RasterSheet {
    package let canvas: Canvas
    package let width: Int
    package let height: Int
    package let dotsPerInch: Double
    private let surface: OpaquePointer

    /// Cairo's own limit.
    private static let largestSide = 32_767

    /// As many pixels as the paper has at `dotsPerInch`, at least one each way.
    package init(paper: PaperSize, dotsPerInch: Double) throws {
        let pixels = { (side: Double) in Int((side / 25.4 * dotsPerInch).rounded()) }
        (width, height) = (max(1, pixels(paper.widthMillimetres)), max(1, pixels(paper.heightMillimetres)))
        self.dotsPerInch = dotsPerInch
        guard width <= Self.largestSide, height <= Self.largestSide else {
            throw DrawingError.pictureTooLarge(width: width, height: height)
        }
        surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let status = cairo_surface_status(surface)
        guard status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            throw DrawingError.drawingFailed(why: String(cString: cairo_status_to_string(status)))
        }
        do {
            canvas = try Canvas(surface, unitsPerMillimetre: dotsPerInch / 25.4)
        } catch {
            cairo_surface_destroy(surface)
            throw error
        }
        canvas.set(.white)
        cairo_paint(canvas.context)
    }

    deinit { cairo_surface_destroy(surface) }

    /// The pixels, each `0x00RRGGBB`, in rows from the top; a row is `width` long.
    package func withPixels<Answer>(
        _ body: (UnsafeMutableBufferPointer<UInt32>) throws -> Answer
    ) throws -> Answer {
        cairo_surface_flush(surface)
        if let complaint = canvas.complaint { throw DrawingError.drawingFailed(why: complaint) }
        guard let data = cairo_image_surface_get_data(surface) else {
            throw DrawingError.drawingFailed(why: "no pixels")
        }
        // RGB24 rows are whole words, so that the stride is always four times the width.
        return try data.withMemoryRebound(to: UInt32.self, capacity: width * height) {
            try body(UnsafeMutableBufferPointer(start: $0, count: width * height))
        }
    }

    /// Writes a PNG that carries its resolution and says that its colours are sRGB.
    package func writePNG(to path: String) throws {
        cairo_surface_flush(surface)
        if let complaint = canvas.complaint { throw DrawingError.drawingFailed(why: complaint) }
        let stream = PNGStream(try InkFile(path: path), dotsPerInch: dotsPerInch)
        let status = cairo_surface_write_to_png_stream(
            surface,
            { closure, bytes, count in
                guard let closure, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                let stream = Unmanaged<PNGStream>.fromOpaque(closure).takeUnretainedValue()
                return stream.write(bytes, Int(count)) ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR
            }, Unmanaged.passUnretained(stream).toOpaque())
        try stream.file.close()
        guard status == CAIRO_STATUS_SUCCESS else {
            throw DrawingError.drawingFailed(why: String(cString: cairo_status_to_string(status)))
        }
    }
}

import CPangoCairo
import Foundation

extension Canvas {
    /// Fills the outline with lines: vectors cut off at its edge, never a bitmap. `box` is the outline's.
    package func fill(_ path: PaperPath, _ hatch: Hatch, within box: PaperBox) {
        clipped(to: path) {
            for angle in hatch.angles { stroke(hatch.lines(over: box, degrees: angle), hatch.pen) }
        }
    }

    /// Draws the dark squares of a code within the box; the light ones stay as they are.
    package func fill(_ matrix: BitMatrix, in box: PaperBox, _ ink: Ink = .black) {
        let (width, height) = (box.width / Double(matrix.width), box.height / Double(matrix.height))
        var path = PaperPath()
        for run in matrix.darkRuns {
            path.add(
                PaperPath(
                    PaperBox(
                        left: box.left + Double(run.columns.lowerBound) * width,
                        top: box.top + Double(run.row) * height,
                        width: Double(run.columns.count) * width,
                        // Rows overlap by a hair, so that no renderer shows a light seam between them.
                        height: height * (1 + Self.seam))))
        }
        lay(path)
        set(ink)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_WINDING)
        cairo_fill(context)
        cairo_set_fill_rule(context, CAIRO_FILL_RULE_EVEN_ODD)
    }

    private static let seam = 0.005

    /// Draws a picture's pixels where `transform` takes them.
    package func draw(_ picture: Picture, _ transform: PaperTransform, opacity: Double = 1) {
        // A page is painted when it ends, so Cairo gets pixels of its own.
        let surface = cairo_image_surface_create(
            CAIRO_FORMAT_ARGB32, Int32(picture.width), Int32(picture.height))
        defer { cairo_surface_destroy(surface) }
        guard let data = cairo_image_surface_get_data(surface) else { return }
        picture.pixels.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(start: data, count: bytes.count).copyMemory(from: bytes)
        }
        cairo_surface_mark_dirty(surface)
        transformed(transform) {
            cairo_set_source_surface(context, surface, 0, 0)
            cairo_pattern_set_filter(cairo_get_source(context), CAIRO_FILTER_GOOD)
            // Edges stay as they are, instead of fading into what lies around.
            cairo_pattern_set_extend(cairo_get_source(context), CAIRO_EXTEND_PAD)
            cairo_rectangle(context, 0, 0, Double(picture.width), Double(picture.height))
            cairo_clip(context)
            cairo_paint_with_alpha(context, opacity)
        }
        set(.black)
    }

    package func draw(_ picture: Picture, in box: PaperBox, opacity: Double = 1) {
        draw(picture, PaperTransform(pixels: picture, into: box), opacity: opacity)
    }
}

extension Hatch {
    /// The lines of one angle over a box. They run through fixed places of the page, so that neighbours match.
    func lines(over box: PaperBox, degrees: Double) -> PaperPath {
        let angle = degrees * .pi / 180
        let (along, across) = (
            PaperPoint(x: cos(angle), y: sin(angle)), PaperPoint(x: -sin(angle), y: cos(angle))
        )
        let corners = [
            PaperPoint(x: box.left, y: box.top), PaperPoint(x: box.right, y: box.top),
            PaperPoint(x: box.right, y: box.bottom), PaperPoint(x: box.left, y: box.bottom),
        ]
        let depths = corners.map { $0.x * across.x + $0.y * across.y }
        let reaches = corners.map { $0.x * along.x + $0.y * along.y }
        guard let near = depths.min(), let far = depths.max(), let start = reaches.min(),
            let end = reaches.max()
        else { return PaperPath() }
        func place(_ reach: Double, _ depth: Double) -> PaperPoint {
            PaperPoint(x: reach * along.x + depth * across.x, y: reach * along.y + depth * across.y)
        }
        var path = PaperPath()
        var depth = (near / spacing).rounded(.up) * spacing
        while depth <= far {
            path.add(PaperPath(line: [place(start, depth), place(end, depth)]))
            depth += spacing
        }
        return path
    }
}

import Foundation
import PondDrawing

@testable import PondSheets

/// A page seen by a camera that the test has made up, so that the truth is known.
struct SimulatedPhoto {
    let page: GreyImage
    let pixelsPerMillimetre: Double
    let camera: PageCamera

    /// The tags and the QR code of a page, painted square by square.
    static func painted(_ page: FieldPage, pixelsPerMillimetre: Double) throws -> GreyImage {
        let layout = page.layout
        let width = Int((layout.width * pixelsPerMillimetre).rounded())
        let height = Int((layout.height * pixelsPerMillimetre).rounded())
        var pixels = [UInt8](repeating: 245, count: width * height)
        func paint(_ bits: BitMatrix, in box: PaperBox) {
            let left = Int((box.left * pixelsPerMillimetre).rounded())
            let top = Int((box.top * pixelsPerMillimetre).rounded())
            let side = Int((box.width * pixelsPerMillimetre).rounded())
            for row in 0..<side {
                for column in 0..<side
                where bits.isDark(column: column * bits.width / side, row: row * bits.height / side) {
                    pixels[(top + row) * width + left + column] = 20
                }
            }
        }
        for (box, cells) in zip(layout.tags, page.code.tagCells) { paint(cells, in: box) }
        paint(try QRCode.matrix(of: page.text), in: layout.qrCode)
        guard let image = GreyImage(width: width, height: height, pixels: pixels) else {
            preconditionFailure("a page without pixels")
        }
        return image
    }

    /// What the camera sees on a dark table; tags at the places in `covered` lie under something.
    func taken(width: Int, height: Int, layout: FieldPageLayout, covered: Set<Int> = []) -> GreyImage {
        let hidden = covered.map { layout.tags[$0] }
        var pixels = [UInt8](repeating: 70, count: width * height)
        for top in stride(from: 0, to: height, by: Self.block) {
            for left in stride(from: 0, to: width, by: Self.block) {
                fill(&pixels, left: left, top: top, width: width, height: height, hidden: hidden)
            }
        }
        guard let image = GreyImage(width: width, height: height, pixels: pixels) else {
            preconditionFailure("a photo without pixels")
        }
        return image
    }

    private static let block = 8

    /// Within a few pixels the way from photo to page is straight enough to go by its four corners.
    private func fill(
        _ pixels: inout [UInt8], left: Int, top: Int, width: Int, height: Int, hidden: [PaperBox]
    ) {
        let size = Double(Self.block)
        let corners = [(0.0, 0.0), (size, 0), (0, size), (size, size)].compactMap { x, y in
            camera.paperPoint(of: PixelPoint(x: Double(left) + x, y: Double(top) + y))
        }
        guard corners.count == 4 else { return }
        let (xs, ys) = (corners.map(\.x), corners.map(\.y))
        for row in top..<min(top + Self.block, height) {
            let down = (Double(row - top) + 0.5) / size
            for column in left..<min(left + Self.block, width) {
                let across = (Double(column - left) + 0.5) / size
                let x = Self.mix(xs, across, down)
                let y = Self.mix(ys, across, down)
                guard let seen = brightness(x, y, hidden) else { continue }
                pixels[row * width + column] = seen
            }
        }
    }

    private static func mix(_ c: [Double], _ across: Double, _ down: Double) -> Double {
        let upper = c[0] + (c[1] - c[0]) * across
        return upper + (c[2] + (c[3] - c[2]) * across - upper) * down
    }

    private func brightness(_ x: Double, _ y: Double, _ hidden: [PaperBox]) -> UInt8? {
        let at = PixelPoint(x: x * pixelsPerMillimetre, y: y * pixelsPerMillimetre)
        guard x > 0, y > 0, at.x < Double(page.width), at.y < Double(page.height) else { return nil }
        if hidden.contains(where: { $0.contains(PaperPoint(x: x, y: y)) }) { return 110 }
        return UInt8(page.brightness(at: at))
    }

    /// A camera that sees a page of that shape tilted, turned and not quite in the middle.
    static func camera(
        _ layout: FieldPageLayout, width: Int, height: Int, turned degrees: Double, shape: PageShape = .flat,
        extra: [(Double, Double, Double)] = [], lens: Double = 0
    ) -> PageCamera {
        let (w, h) = (Double(width), Double(height))
        let angle = degrees * .pi / 180
        let scale = 0.5
        let (cosine, sine) = (scale * cos(angle), scale * sin(angle))
        let parameters =
            [0.02, cosine, -sine] + extra.map(\.0) + [-0.015, sine, cosine] + extra.map(\.1) + [0.08, -0.06]
            + extra.map(\.2) + [lens]
        return PageCamera(
            shape: shape,
            paper: .init(
                x: layout.width / 2, y: layout.height / 2, unit: max(layout.width, layout.height) / 2),
            photo: .init(x: w / 2, y: h / 2, unit: (w * w + h * h).squareRoot() / 2), parameters: parameters)
    }
}

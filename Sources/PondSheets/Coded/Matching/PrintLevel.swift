/// Photo and clean print, both blurred alike and without what changes slowly. A wide blur lets lines find each other that
/// lie far apart, a narrow one lays them together closely.
struct PrintLevel {
    let photo: ShareImage
    let print: ShareImage
    let pixelsPerMillimetre: Double
    /// Pixels that a blur makes nearly one.
    let blurredPixels: Double
    /// Where the print has lines, and how it grows there.
    let edges: [Edge]

    struct Edge {
        /// Millimetres on paper.
        let x: Double
        let y: Double
        let pixel: Int
        /// How the ink grows with each millimetre to the right and down.
        let right: Double
        let down: Double
    }

    /// Millimetres at the page's edge that are left out: photos cut them off, and shadows lie there.
    static let marginMillimetres = 5.0

    /// `blur` is a deviation in millimetres.
    init(_ pair: PrintPair, blur: Double) {
        let factor = max(1, Int((pair.pixelsPerMillimetre * blur / 1.6).rounded()))
        let scale = pair.pixelsPerMillimetre / Double(factor)
        let deviation = max(blur * scale, 0.8)
        func prepared(_ image: ShareImage) -> ShareImage {
            let soft = image.reduced(by: factor).blurred(deviation)
            return soft.minus(soft.mean(within: Int((6 * deviation).rounded())))
        }
        (photo, print) = (prepared(pair.photo), prepared(pair.print))
        (pixelsPerMillimetre, blurredPixels) = (scale, 4 * .pi * deviation * deviation)
        edges = Self.edges(of: print, scale, blur: deviation / scale)
    }

    /// The palest printed line takes this much light times its width in millimetres: the grid's.
    private static let palest = 0.028

    private static func edges(of image: ShareImage, _ scale: Double, blur: Double) -> [Edge] {
        // A blurred line grows by 0.242 of its ink over the squared deviation at most.
        let least = 0.5 * palest * 0.242 / (blur * blur)
        let margin = Int(marginMillimetres * scale)
        var edges: [Edge] = []
        image.values.withUnsafeBufferPointer { values in
            for y in margin..<(image.height - margin) {
                for x in margin..<(image.width - margin) {
                    let at = y * image.width + x
                    let right = Double(values[at + 1] - values[at - 1]) * scale / 2
                    let down = Double(values[at + image.width] - values[at - image.width]) * scale / 2
                    guard right * right + down * down > least * least else { continue }
                    edges.append(
                        Edge(
                            x: (Double(x) + 0.5) / scale, y: (Double(y) + 0.5) / scale, pixel: at,
                            right: right, down: down))
                }
            }
        }
        return edges
    }

    /// What the photo shows of each edge when the page is shifted like that.
    func seen(_ shift: PaperShift) -> [Double] {
        let (width, height) = (photo.width, photo.height)
        return photo.values.withUnsafeBufferPointer { values in
            edges.map { edge in
                let moved = shift.shift(x: edge.x, y: edge.y)
                let x = min(max((edge.x + moved.x) * pixelsPerMillimetre - 0.5, 0), Double(width) - 1.001)
                let y = min(max((edge.y + moved.y) * pixelsPerMillimetre - 0.5, 0), Double(height) - 1.001)
                let at = Int(y) * width + Int(x)
                let (across, below) = (x - x.rounded(.down), y - y.rounded(.down))
                let top = Double(values[at]) * (1 - across) + Double(values[at + 1]) * across
                let bottom =
                    Double(values[at + width]) * (1 - across) + Double(values[at + width + 1]) * across
                return top * (1 - below) + bottom * below
            }
        }
    }
}

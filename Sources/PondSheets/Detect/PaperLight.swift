/// How bright the blank paper is all over a photo: what a pixel is divided by, so that shadow and lamp light fall out.
struct PaperLight {
    private let columns: Int
    private let rows: Int
    private let side: Int
    /// Three channels a tile.
    private let tiles: [Double]

    /// Tiles over the photo's long side.
    private static let tilesAlong = 24
    /// The share of a tile's pixels that may be brighter than its paper: glare and noise.
    private static let glare = 0.12

    init(_ image: ColourImage) {
        let side = max(8, max(image.width, image.height) / Self.tilesAlong)
        self.side = side
        columns = (image.width + side - 1) / side
        rows = (image.height + side - 1) / side
        var raw = [Double](repeating: 255, count: columns * rows * 3)
        for row in 0..<rows {
            for column in 0..<columns {
                for channel in 0..<3 {
                    raw[(row * columns + column) * 3 + channel] = Self.bright(
                        image, column * side, row * side, side, channel)
                }
            }
        }
        tiles = Self.medians(raw, columns, rows)
    }

    /// The brightness that few pixels of the tile surpass.
    private static func bright(_ image: ColourImage, _ left: Int, _ top: Int, _ side: Int, _ channel: Int)
        -> Double
    {
        var counts = [Int](repeating: 0, count: 256)
        var total = 0
        image.bytes.withUnsafeBufferPointer { bytes in
            for y in top..<min(top + side, image.height) {
                for x in left..<min(left + side, image.width) {
                    counts[Int(bytes[(y * image.width + x) * 3 + channel])] += 1
                    total += 1
                }
            }
        }
        var above = 0
        for value in stride(from: 255, through: 1, by: -1) {
            above += counts[value]
            if Double(above) > Double(total) * glare { return Double(value) }
        }
        return 1
    }

    /// A tile under a sticker takes the light of those around it.
    private static func medians(_ raw: [Double], _ columns: Int, _ rows: Int) -> [Double] {
        var smooth = raw
        for row in 0..<rows {
            for column in 0..<columns {
                for channel in 0..<3 {
                    var near: [Double] = []
                    for y in max(0, row - 1)...min(rows - 1, row + 1) {
                        for x in max(0, column - 1)...min(columns - 1, column + 1) {
                            near.append(raw[(y * columns + x) * 3 + channel])
                        }
                    }
                    near.sort()
                    smooth[(row * columns + column) * 3 + channel] = max(near[near.count / 2], 1)
                }
            }
        }
        return smooth
    }

    /// The paper's red, green and blue at a pixel, between the middles of four tiles.
    func paper(x: Int, y: Int) -> (red: Double, green: Double, blue: Double) {
        let across = min(max((Double(x) + 0.5) / Double(side) - 0.5, 0), Double(columns - 1))
        let down = min(max((Double(y) + 0.5) / Double(side) - 0.5, 0), Double(rows - 1))
        let (left, top) = (Int(across), Int(down))
        let (right, below) = (min(left + 1, columns - 1), min(top + 1, rows - 1))
        let (shareX, shareY) = (across - Double(left), down - Double(top))
        func value(_ channel: Int) -> Double {
            let upper =
                tiles[(top * columns + left) * 3 + channel] * (1 - shareX) + tiles[
                    (top * columns + right) * 3 + channel] * shareX
            let lower =
                tiles[(below * columns + left) * 3 + channel] * (1 - shareX) + tiles[
                    (below * columns + right) * 3 + channel] * shareX
            return upper * (1 - shareY) + lower * shareY
        }
        return (value(0), value(1), value(2))
    }
}

/// How much of a picture's change from pixel to pixel outlives another blurring: little in a sharp one, all of
/// it in a blurred one (F. Crete, T. Dolmiere, P. Ladret, M. Nicolas, The blur effect, SPIE 6492, 2007).
///
/// It is measured in the tiles that have most detail: a sheet is mostly empty paper.
struct BlurMeasure {
    private let image: GreyImage

    init(_ image: GreyImage) { self.image = image }

    private static let side = 96
    private static let tilesAcross = 12
    /// Tiles that count: the third with most detail.
    private static let share = 3

    /// 0 to 1; 1 for a picture without any detail.
    var blur: Double {
        let measured = tiles.map(measure(_:)).sorted { $0.change > $1.change }
        let counted = measured.prefix(max(1, measured.count / Self.share))
        let change = counted.reduce(0) { $0 + $1.change }
        guard change > 0 else { return 1 }
        return counted.reduce(0) { $0 + $1.kept } / change
    }

    private struct Tile {
        let x, y, width, height: Int
    }

    /// Tiles spread evenly over the picture.
    private var tiles: [Tile] {
        let width = min(Self.side, image.width)
        let height = min(Self.side, image.height)
        let across = max(1, min(Self.tilesAcross, image.width / width))
        let down = max(1, min(Self.tilesAcross, image.height / height))
        return (0..<(across * down)).map { number in
            let column = number % across
            let row = number / across
            return Tile(
                x: across == 1 ? 0 : (image.width - width) * column / (across - 1),
                y: down == 1 ? 0 : (image.height - height) * row / (down - 1), width: width, height: height)
        }
    }

    /// The change between neighbours in a tile, along rows and along columns, and how much of it stays when
    /// nine neighbours are averaged.
    private func measure(_ tile: Tile) -> (change: Double, kept: Double) {
        let along = lines(of: tile, isVertical: false)
        let down = lines(of: tile, isVertical: true)
        return (along.change + down.change, along.kept + down.kept)
    }

    private func lines(of tile: Tile, isVertical: Bool) -> (change: Double, kept: Double) {
        let length = isVertical ? tile.height : tile.width
        let count = isVertical ? tile.width : tile.height
        let step = isVertical ? image.width : 1
        guard length > 10 else { return (0, 0) }
        var change = 0
        var kept = 0
        image.pixels.withUnsafeBufferPointer { bytes in
            for line in 0..<count {
                let start =
                    isVertical
                    ? tile.y * image.width + tile.x + line : (tile.y + line) * image.width + tile.x
                for at in 5..<(length - 4) {
                    let here = start + at * step
                    let difference = abs(Int(bytes[here]) - Int(bytes[here - step]))
                    // The mean of nine moves by a ninth of what enters and leaves it.
                    let blurred = abs(Int(bytes[here + 4 * step]) - Int(bytes[here - 5 * step]))
                    change += 9 * difference
                    kept += min(9 * difference, blurred)
                }
            }
        }
        return (Double(change), Double(kept))
    }
}

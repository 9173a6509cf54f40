import Foundation
import PondGeodesy
import PondSheets

/// A real photo or scan of a printed map with hundreds of pixels whose true position is known.
struct TrueSheet {
    static let names = ["gdynia-scan", "heidelberg-photo"]

    let points: [ControlPoint]

    init(_ name: String) throws {
        let lines = try SharedData.text("sheets/\(name).gcps.csv").split(whereSeparator: \.isNewline)
            .dropFirst()
        points = lines.map { line in
            let cells = line.split(separator: ",").map { Double($0)! }
            return ControlPoint(
                pixel: PixelPoint(x: cells[0], y: cells[1]),
                position: Position(longitude: cells[6], latitude: cells[7]))
        }
    }

    /// So many points in different parts of the photo, as a careful person takes them: each from another cell
    /// of a grid, chance among the cells and in them.
    func wellSpread(_ count: Int, using dice: inout SeededGenerator) -> (
        chosen: [ControlPoint], rest: [ControlPoint]
    ) {
        let side = Int((Double(count + 1)).squareRoot().rounded(.up))
        let (xs, ys) = (points.map(\.pixel.x), points.map(\.pixel.y))
        let (left, width) = (xs.min()!, xs.max()! - xs.min()!)
        let (top, height) = (ys.min()!, ys.max()! - ys.min()!)
        let cells = Dictionary(grouping: points.indices) { index in
            let column = min(side - 1, Int((xs[index] - left) / width * Double(side)))
            return min(side - 1, Int((ys[index] - top) / height * Double(side))) * side + column
        }
        let order = cells.keys.sorted().shuffled(using: &dice)
        var chosen = order.prefix(count).map { cells[$0]!.randomElement(using: &dice)! }
        while chosen.count < count {
            let index = points.indices.randomElement(using: &dice)!
            if !chosen.contains(index) { chosen.append(index) }
        }
        return (chosen.map { points[$0] }, points.indices.filter { !chosen.contains($0) }.map { points[$0] })
    }
}

import Foundation
import PondGeodesy

/// Located areas in cells of a tenth of a degree, for the question which one is nearest.
struct AreaGrid: Sendable {
    private var cells: [Int: [Int32]] = [:]
    private var positions: [Int32: Position] = [:]

    var isEmpty: Bool { positions.isEmpty }

    mutating func add(_ index: Int32, at position: Position) {
        cells[Self.key(Self.cell(position.longitude), Self.cell(position.latitude)), default: []].append(
            index)
        positions[index] = position
    }

    /// The nearest area within `limit` that `isWanted`.
    func nearest(
        to position: Position, within limit: Length, where isWanted: (Int32) -> Bool
    ) -> (index: Int32, length: Length)? {
        let scale = MetresPerDegree(at: position.latitude)
        let column = Self.cell(position.longitude)
        let row = Self.cell(position.latitude)
        let widest = Self.rings(covering: limit.metres, scale)
        var best: (index: Int32, metres: Double)?
        for ring in 0...widest {
            if let best, best.metres < Double(ring - 1) * Self.size * scale.smallest { break }
            for (x, y) in Self.ring(ring, column, row) {
                for index in cells[Self.key(x, y)] ?? [] where isWanted(index) {
                    guard let place = positions[index] else { continue }
                    let metres = scale.metres(from: position, to: place)
                    if metres <= limit.metres, metres < best?.metres ?? .infinity { best = (index, metres) }
                }
            }
        }
        return best.map { ($0.index, .metres($0.metres)) }
    }

    private static let size = 0.1

    private static func cell(_ degrees: Double) -> Int { Int((degrees / size).rounded(.down)) }

    private static func key(_ x: Int, _ y: Int) -> Int { x * 100_000 + y }

    private static func rings(covering metres: Double, _ scale: MetresPerDegree) -> Int {
        Int((metres / (size * scale.smallest)).rounded(.up)) + 1
    }

    /// The cells at one distance around a cell.
    private static func ring(_ ring: Int, _ column: Int, _ row: Int) -> [(Int, Int)] {
        guard ring > 0 else { return [(column, row)] }
        let sides = (-ring...ring).flatMap { [(column + $0, row - ring), (column + $0, row + ring)] }
        let ends = (1 - ring..<ring).flatMap { [(column - ring, row + $0), (column + ring, row + $0)] }
        return sides + ends
    }
}

import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet locate`: which page a photo shows and where its pixels lie; the store stays as it is.
package enum LocateFieldPhoto {
    /// Where a pixel lies.
    package struct Spot: Sendable {
        package let pixel: PixelPoint
        /// Nil where the page cannot be.
        package let paper: PaperPoint?
        package let position: Position?
    }

    package struct Answer: Sendable {
        /// Nil for a photo without tags.
        package let placed: PlaceFieldPhoto.Answer?
        package let spots: [Spot]
    }

    /// `pixels`: lines of `x,y`, in pixels of the upright photo; other lines and further columns are left out.
    package static func run(_ path: String, pixels: String?, in store: Store) async throws -> Answer {
        let image = try PhotoFile(path: path).image()
        let grey = image.grey
        let asked = try pixels.map(points) ?? []
        let name = URL(fileURLWithPath: path).lastPathComponent
        return try await store.read { reading in
            guard
                let placed = try PlaceFieldPhoto.run(
                    image, grey: grey, photo: name, of: store, in: reading)
            else {
                return Answer(placed: nil, spots: [])
            }
            let spots = asked.map { pixel in
                Spot(
                    pixel: pixel, paper: placed.placing.paperPoint(of: pixel),
                    position: placed.placing.position(of: pixel))
            }
            return Answer(placed: placed, spots: spots)
        }
    }

    private static func points(_ path: String) throws -> [PixelPoint] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw OperationError.cannotRead(path: path)
        }
        return text.split(whereSeparator: \.isNewline).compactMap { line in
            let cells = line.split(separator: ",").prefix(2).map { Double($0) }
            guard cells.count == 2, let x = cells[0], let y = cells[1] else { return nil }
            return PixelPoint(x: x, y: y)
        }
    }
}

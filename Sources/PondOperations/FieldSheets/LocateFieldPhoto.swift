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
        /// Beside the photo nothing lies anywhere.
        package let isOnPhoto: Bool
        /// Nil where the page cannot be.
        package let paper: PaperPoint?
        package let position: Position?
    }

    package struct Answer: Sendable {
        /// Nil for a photo without tags.
        package let placed: PlaceFieldPhoto.Answer?
        package let spots: [Spot]
        /// The photo's size.
        package let photo: PhotoSize
        /// Lines of the file that are no pixel.
        package let unread: [UnreadLine]
    }

    /// A line of the file of pixels that tells none.
    package struct UnreadLine: Sendable {
        package let number: Int
        package let text: String
    }

    /// `pixels`: lines of `x,y`, in pixels of the upright photo, below a header or not; further columns are left out.
    package static func run(_ path: String, pixels: String?, in store: Store) async throws -> Answer {
        let image = try PhotoFile(path: path).image()
        let grey = image.grey
        let (asked, unread) = try pixels.map(points) ?? ([], [])
        let size = PhotoSize(width: image.width, height: image.height)
        return try await store.read { reading in
            guard
                let placed = try PlaceFieldPhoto.run(
                    image, grey: grey, photo: path, of: store, in: reading)
            else {
                return Answer(placed: nil, spots: [], photo: size, unread: unread)
            }
            let spots = asked.map { pixel in
                spot(pixel, placed.placing, size)
            }
            return Answer(placed: placed, spots: spots, photo: size, unread: unread)
        }
    }

    private static func spot(_ pixel: PixelPoint, _ placing: PagePlacing, _ photo: PhotoSize) -> Spot {
        let isOnPhoto = photo.contains(pixel)
        return Spot(
            pixel: pixel, isOnPhoto: isOnPhoto, paper: isOnPhoto ? placing.paperPoint(of: pixel) : nil,
            position: isOnPhoto ? placing.position(of: pixel) : nil)
    }

    private static func points(_ path: String) throws -> ([PixelPoint], unread: [UnreadLine]) {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw OperationError.cannotRead(path: path)
        }
        var (points, unread) = ([PixelPoint](), [UnreadLine]())
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let cells = line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            if line.allSatisfy(\.isWhitespace) || (index == 0 && cells.prefix(2) == ["x", "y"]) { continue }
            if let pixel = Self.pixel(cells) {
                points.append(pixel)
            } else {
                unread.append(UnreadLine(number: index + 1, text: String(line.prefix(40))))
            }
        }
        return (points, unread)
    }

    private static func pixel(_ cells: [String]) -> PixelPoint? {
        guard cells.count >= 2, let x = Double(cells[0]), let y = Double(cells[1]), x.isFinite, y.isFinite
        else { return nil }
        return PixelPoint(x: x, y: y)
    }
}

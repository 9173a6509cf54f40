import PondDrawing

/// Where things stand on a field sheet's page. Printing and reading share it: what is moved here no longer fits
/// the pages that are already out in the field, so such a change needs a new version in `FieldPageLabel`.
package struct FieldPageLayout: Equatable, Sendable {
    package let paper: FieldPaper

    package init(_ paper: FieldPaper) { self.paper = paper }

    /// Office printers leave about 4 mm of an edge white.
    package static let margin = 6.0
    /// Cells across a tag, and cells from its edge to the square whose corners are found.
    package static let tagCells = 9
    package static let cornerCells = 2
    private static let gap = 2.0
    private static let bottomPanel = 30.0

    package var width: Double { paper.size.widthMillimetres }
    package var height: Double { paper.size.heightMillimetres }
    /// The side of a whole tag in millimetres.
    package var tagSide: Double { paper.tagCellMillimetres * Double(Self.tagCells) }

    /// The map's frame.
    package var frame: PaperBox {
        let strip = Self.margin + tagSide + Self.gap
        let bottom = Self.margin + max(Self.bottomPanel, tagSide) + Self.gap
        return PaperBox(left: strip, top: strip, right: width - strip, bottom: height - bottom)
    }

    /// The eight tags: clockwise from the top left, corners and middles of the sides.
    package var tags: [PaperBox] {
        let left = Self.margin
        let right = width - Self.margin - tagSide
        let top = Self.margin
        let bottom = height - Self.margin - tagSide
        let middle = (width - tagSide) / 2
        let centre = (height - tagSide) / 2
        let places = [
            (left, top), (middle, top), (right, top), (right, centre), (right, bottom), (middle, bottom),
            (left, bottom), (left, centre),
        ]
        return places.map { PaperBox(left: $0, top: $1, right: $0 + tagSide, bottom: $1 + tagSide) }
    }

    /// The corners that the detector finds of the tag at `place`: top left, top right, bottom right, bottom left.
    package func corners(ofTag place: Int) -> [PaperPoint] {
        let box = tags[place].inset(by: Double(Self.cornerCells) * paper.tagCellMillimetres)
        return [
            PaperPoint(x: box.left, y: box.top), PaperPoint(x: box.right, y: box.top),
            PaperPoint(x: box.right, y: box.bottom), PaperPoint(x: box.left, y: box.bottom),
        ]
    }

    /// The QR code with its white border, beside the bottom right tag.
    package var qrCode: PaperBox {
        let right = width - Self.margin - tagSide - Self.gap
        let bottom = height - Self.margin
        return PaperBox(
            left: right - Self.bottomPanel, top: bottom - Self.bottomPanel, right: right, bottom: bottom)
    }

    /// The strip above the frame between two tags: first left of the middle tag, then right of it.
    package var titleStrips: [PaperBox] {
        [(tags[0].right, tags[1].left), (tags[1].right, tags[2].left)].map { left, right in
            PaperBox(left: left + 3, top: Self.margin, right: right - 3, bottom: Self.margin + tagSide)
        }
    }

    /// Below the frame, between the bottom left and the bottom middle tag.
    package var legendPanel: PaperBox {
        PaperBox(
            left: tags[6].right + 3, top: frame.bottom + Self.gap, right: tags[5].left - 3,
            bottom: height - Self.margin)
    }

    /// Room to write: below the frame beside the QR code, and the strips beside the frame between two tags.
    package var notes: [PaperBox] {
        let below = PaperBox(
            left: tags[5].right + 3, top: frame.bottom + Self.gap, right: qrCode.left - 2,
            bottom: height - Self.margin)
        let sides = [(7, 0), (3, 2)].flatMap { middle, corner -> [PaperBox] in
            let strip = tags[middle]
            return [(tags[corner].bottom, strip.top), (strip.bottom, tags[6].top)].map { top, bottom in
                PaperBox(left: strip.left, top: top + 3, right: strip.right, bottom: bottom - 3)
            }
        }
        return [below] + sides
    }
}

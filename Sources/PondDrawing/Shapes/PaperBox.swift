/// An upright box on paper, in millimetres.
package struct PaperBox: Hashable, Codable, Sendable {
    package var left: Double
    package var top: Double
    package var width: Double
    package var height: Double

    package init(left: Double, top: Double, width: Double, height: Double) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.init(left: left, top: top, width: right - left, height: bottom - top)
    }

    package init(centre: PaperPoint, width: Double, height: Double) {
        self.init(left: centre.x - width / 2, top: centre.y - height / 2, width: width, height: height)
    }

    /// The whole of a sheet.
    package init(_ paper: PaperSize) {
        self.init(left: 0, top: 0, width: paper.widthMillimetres, height: paper.heightMillimetres)
    }

    /// The smallest box around the places; `nil` without any.
    package init?(around places: some Sequence<PaperPoint>) {
        var places = places.makeIterator()
        guard let first = places.next() else { return nil }
        var (west, north, east, south) = (first.x, first.y, first.x, first.y)
        while let place = places.next() {
            west = min(west, place.x)
            east = max(east, place.x)
            north = min(north, place.y)
            south = max(south, place.y)
        }
        self.init(left: west, top: north, right: east, bottom: south)
    }

    package var right: Double { left + width }
    package var bottom: Double { top + height }
    package var centre: PaperPoint { PaperPoint(x: left + width / 2, y: top + height / 2) }

    /// The same box with every side moved inwards; outwards for a negative margin.
    package func inset(by margin: Double) -> PaperBox {
        PaperBox(
            left: left + margin, top: top + margin, width: width - 2 * margin, height: height - 2 * margin)
    }

    /// The same with the left and right sides moved inwards by one margin, top and bottom by another.
    package func inset(across: Double, down: Double) -> PaperBox {
        PaperBox(left: left + across, top: top + down, right: right - across, bottom: bottom - down)
    }

    package func moved(by shift: PaperPoint) -> PaperBox {
        PaperBox(left: left + shift.x, top: top + shift.y, width: width, height: height)
    }

    package func contains(_ place: PaperPoint) -> Bool {
        place.x >= left && place.x <= right && place.y >= top && place.y <= bottom
    }

    package func contains(_ other: PaperBox) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }

    /// Whether they share more than an edge.
    package func overlaps(_ other: PaperBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    package func union(_ other: PaperBox) -> PaperBox {
        PaperBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

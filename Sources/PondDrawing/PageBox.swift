/// An upright box on a page, in millimetres from its top left corner, y downward.
package struct PageBox: Hashable, Codable, Sendable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    package init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    package init(centre: PagePoint, width: Double, height: Double) {
        self.init(
            left: centre.x - width / 2, top: centre.y - height / 2, right: centre.x + width / 2,
            bottom: centre.y + height / 2)
    }

    /// The smallest box around the points; `nil` without any.
    package init?(around points: some Sequence<PagePoint>) {
        var box: PageBox?
        for point in points {
            box =
                box?.including(point)
                ?? PageBox(left: point.x, top: point.y, right: point.x, bottom: point.y)
        }
        guard let box else { return nil }
        self = box
    }

    package var width: Double { right - left }
    package var height: Double { bottom - top }
    package var centre: PagePoint { PagePoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    /// The box with `margin` millimetres more on each side; less where it is negative.
    package func grown(by margin: Double) -> PageBox {
        PageBox(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    package func moved(by way: PagePoint) -> PageBox {
        PageBox(left: left + way.x, top: top + way.y, right: right + way.x, bottom: bottom + way.y)
    }

    package func including(_ point: PagePoint) -> PageBox {
        PageBox(
            left: min(left, point.x), top: min(top, point.y), right: max(right, point.x),
            bottom: max(bottom, point.y))
    }

    /// Edges count as inside.
    package func contains(_ point: PagePoint) -> Bool {
        point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
    }

    package func contains(_ other: PageBox) -> Bool {
        other.left >= left && other.right <= right && other.top >= top && other.bottom <= bottom
    }

    /// Whether the two share some surface; boxes that only touch do not.
    package func overlaps(_ other: PageBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether any of the straight line between the two points lies within the box (Liang and Barsky 1984).
    package func isCrossed(from start: PagePoint, to end: PagePoint) -> Bool {
        var (enters, leaves) = (0.0, 1.0)
        func clip(_ way: Double, _ room: Double) -> Bool {
            if way == 0 { return room > 0 }
            let share = room / way
            if way < 0 { enters = max(enters, share) } else { leaves = min(leaves, share) }
            return enters < leaves
        }
        return clip(start.x - end.x, start.x - left) && clip(end.x - start.x, right - start.x)
            && clip(start.y - end.y, start.y - top) && clip(end.y - start.y, bottom - start.y)
    }
}

import PondDrawing

/// A pond's outline on paper.
package struct PondShape: Sendable {
    /// Outer rings and holes, not closed: the first place does not come again.
    package let rings: [[PaperPoint]]
    package let box: PaperBox
    /// A place well within the outline.
    package let inner: PaperPoint
    /// Millimetres from there to the nearest edge.
    package let reach: Double

    /// `nil` for an outline without an area.
    package init?(rings: [[PaperPoint]]) {
        guard let outer = rings.first, outer.count > 2, let box = PaperBox(around: outer) else { return nil }
        self.rings = rings
        self.box = box
        inner = InnerPlace.find(in: rings, box: box)
        reach = InnerPlace.distance(from: inner, to: rings)
    }

    /// A small square for a pond of which only the position is known.
    package init(at place: PaperPoint, side: Double) {
        box = PaperBox(centre: place, width: side, height: side)
        rings = [
            [
                PaperPoint(x: place.x, y: box.top), PaperPoint(x: box.right, y: place.y),
                PaperPoint(x: place.x, y: box.bottom), PaperPoint(x: box.left, y: place.y),
            ]
        ]
        inner = place
        reach = side / 2 / 2.0.squareRoot()
    }
}

/// Finds a place inside an outline: its centre of gravity, else the middle of its widest part at some height.
enum InnerPlace {
    static func find(in rings: [[PaperPoint]], box: PaperBox) -> PaperPoint {
        var best = (place: box.centre, distance: -Double.infinity)
        for share in [0.5, 0.3, 0.7, 0.15, 0.85] {
            guard let place = widest(in: rings, at: box.top + box.height * share) else { continue }
            let distance = distance(from: place, to: rings)
            // The middle height does for nearly all ponds.
            if share == 0.5, distance > 0.3 * min(box.width, box.height) { return place }
            if distance > best.distance { best = (place, distance) }
        }
        return best.place
    }

    /// The middle of the longest piece of a level line that lies inside, by the even-odd rule.
    private static func widest(in rings: [[PaperPoint]], at y: Double) -> PaperPoint? {
        var crossings: [Double] = []
        for ring in rings {
            forEachEdge(of: ring) { start, end in
                guard (start.y > y) != (end.y > y) else { return }
                crossings.append(start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x))
            }
        }
        crossings.sort()
        var best: (place: PaperPoint, width: Double)?
        for index in stride(from: 0, to: crossings.count - 1, by: 2) {
            let width = crossings[index + 1] - crossings[index]
            if width > best?.width ?? 0 {
                best = (PaperPoint(x: (crossings[index] + crossings[index + 1]) / 2, y: y), width)
            }
        }
        return best?.place
    }

    /// By the even-odd rule.
    static func isInside(_ place: PaperPoint, _ rings: [[PaperPoint]]) -> Bool {
        var isInside = false
        for ring in rings {
            forEachEdge(of: ring) { start, end in
                guard (start.y > place.y) != (end.y > place.y) else { return }
                let x = start.x + (place.y - start.y) / (end.y - start.y) * (end.x - start.x)
                if place.x < x { isInside.toggle() }
            }
        }
        return isInside
    }

    static func distance(from place: PaperPoint, to rings: [[PaperPoint]]) -> Double {
        var least = Double.infinity
        for ring in rings {
            forEachEdge(of: ring) { least = min(least, squaredDistance(place, $0, $1)) }
        }
        return least.isFinite ? least.squareRoot() : 0
    }

    private static func squaredDistance(_ place: PaperPoint, _ start: PaperPoint, _ end: PaperPoint) -> Double
    {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = dx * dx + dy * dy
        let along = length > 0 ? ((place.x - start.x) * dx + (place.y - start.y) * dy) / length : 0
        let share = min(max(along, 0), 1)
        let (x, y) = (place.x - start.x - share * dx, place.y - start.y - share * dy)
        return x * x + y * y
    }

    private static func forEachEdge(of ring: [PaperPoint], _ body: (PaperPoint, PaperPoint) -> Void) {
        guard var last = ring.last else { return }
        for place in ring {
            body(last, place)
            last = place
        }
    }
}

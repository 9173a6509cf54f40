import PondDrawing

/// The places that a label may take, best first.
struct LabelPositions {
    /// The symbol's centre, or a place within the outline.
    let place: PaperPoint
    let mayCross: Bool
    private let label: Label
    private let gap: Double
    private let room: InnerRoom?
    /// From the centre to where text may begin, across and down.
    private let reach: (x: Double, y: Double)
    private let middle: PaperPoint

    /// Nil for an outline without places.
    init?(_ label: Label, gap: Double) {
        self.label = label
        self.gap = gap
        mayCross = label.mayCross
        switch label.anchor {
        case .point(let place, let clearance):
            (self.place, middle, room) = (place, place, nil)
            reach = (clearance, clearance)
        case .outline(let outline):
            guard let room = InnerRoom(outline) else { return nil }
            self.room = room
            (place, middle) = (room.innerPlace, room.box.centre)
            reach = (room.box.width / 2, room.box.height / 2)
        }
    }

    /// Whether the window shows any of what the label belongs to.
    func isOn(_ window: PaperBox) -> Bool {
        room.map { $0.box.overlaps(window) } ?? window.contains(place)
    }

    /// Whether its leader runs over its own outline only: over those of neighbours it would point at these.
    var keepsToItsOwn: Bool { room != nil }

    /// Within the outline; names of areas have many places to choose from.
    var inside: [PaperBox] {
        guard let room else { return [] }
        let (rows, columns) = label.mayCross ? (15, 9) : (5, 1)
        return room.centres(
            width: label.width + gap, height: label.height + gap, rows: rows, columns: columns
        ).map { PaperBox(centre: $0, width: label.width, height: label.height) }
    }

    /// Right and left, above and below, and at the corners: the eight of Christensen, Marks and Shieber 1995.
    /// The name of an area does not stand outside it.
    var beside: [PaperBox] {
        if mayCross, room != nil { return [] }
        return Self.directions.map { direction in
            let isCorner = direction.x != 0 && direction.y != 0
            // Past the corner of a round symbol there is room; an outline's corner is where it is.
            let share = isCorner && room == nil ? 0.75 : 1
            return box(direction, across: reach.x * share + gap, down: reach.y * share + gap)
        }
    }

    /// Further off in the same directions, for a label with a leader.
    var further: [PaperBox] {
        guard label.mayLead else { return [] }
        return label.leads.flatMap { step in
            Self.directions.map { direction in
                let off = step * label.height + gap
                return box(direction, across: reach.x + off, down: reach.y + off)
            }
        }
    }

    /// From the nearest place of the label's edge to the symbol's edge, or into the outline.
    func leader(to box: PaperBox) -> PlacedLabel.Leader {
        let start = PaperPoint(
            x: min(max(place.x, box.left), box.right), y: min(max(place.y, box.top), box.bottom))
        let length = start.distance(to: place)
        guard room == nil, length > 0 else { return PlacedLabel.Leader(start: start, end: place) }
        let share = reach.x / length
        return PlacedLabel.Leader(
            start: start,
            end: PaperPoint(
                x: place.x + (start.x - place.x) * share, y: place.y + (start.y - place.y) * share))
    }

    private func box(_ direction: (x: Double, y: Double), across: Double, down: Double) -> PaperBox {
        let centre = PaperPoint(
            x: middle.x + direction.x * (across + label.width / 2),
            y: middle.y + direction.y * (down + label.height / 2))
        return PaperBox(centre: centre, width: label.width, height: label.height)
    }

    private static let directions: [(x: Double, y: Double)] = [
        (1, 0), (1, -1), (1, 1), (-1, 0), (-1, -1), (-1, 1), (0, -1), (0, 1),
    ]
}

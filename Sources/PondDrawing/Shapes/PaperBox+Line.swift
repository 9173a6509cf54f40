extension PaperBox {
    /// Whether some of the straight line between the two places lies within the box (Liang and Barsky 1984);
    /// a line along an edge does not.
    package func isCrossed(from start: PaperPoint, to end: PaperPoint) -> Bool {
        var inside = LinePart()
        return inside.clip(start.x - end.x, start.x - left) && inside.clip(end.x - start.x, right - start.x)
            && inside.clip(start.y - end.y, start.y - top) && inside.clip(end.y - start.y, bottom - start.y)
    }
}

/// The part of a line, in shares of its way, that lies on the inner sides of some edges.
private struct LinePart {
    private var enters = 0.0
    private var leaves = 1.0

    /// Cuts off what lies beyond an edge: `way` leads towards it, `room` is left at the start. Whether any is left.
    @inline(__always)
    mutating func clip(_ way: Double, _ room: Double) -> Bool {
        if way == 0 { return room > 0 }
        let share = room / way
        if way < 0 { enters = max(enters, share) } else { leaves = min(leaves, share) }
        return enters < leaves
    }
}

extension PaperBox {
    /// Whether some of the straight line between the two places lies within the box (Liang and Barsky 1984);
    /// a line along an edge does not.
    package func isCrossed(from start: PaperPoint, to end: PaperPoint) -> Bool {
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

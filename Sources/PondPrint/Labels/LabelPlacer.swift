import PondDrawing

/// Finds room for labels on a map: the important first, each at the best of its places that is free.
///
/// Inside its outline or beside its symbol, else further off with a leader, else (names of areas) over the
/// fewest outlines; what finds no place is told with the reason. The same labels give the same plan.
package struct LabelPlacer: Sendable {
    /// Labels stay within it.
    package let window: PaperBox
    /// Kept free between labels and around symbols, millimetres.
    package let gap: Double

    package init(window: PaperBox, gap: Double = 0.4) {
        self.window = window
        self.gap = gap
    }

    /// The plan for `labels`, clear of `obstacles`.
    package func plan(_ labels: [Label], around obstacles: LabelObstacles = LabelObstacles()) -> LabelPlan {
        var search = LabelSearch(self, labels.count, obstacles)
        var placed: [PlacedLabel] = []
        var dropped: [DroppedLabel] = []
        placed.reserveCapacity(labels.count)
        for index in order(of: labels) {
            switch search.place(labels[index], index: index) {
            case .success(let label): placed.append(label)
            case .failure(let drop): dropped.append(DroppedLabel(index: index, reason: drop.reason))
            }
        }
        return LabelPlan(placed: placed, dropped: dropped, trials: search.trials)
    }

    /// The important first, equal ones as they came.
    private func order(of labels: [Label]) -> [Int] {
        labels.indices.sorted {
            (-labels[$0].importance, $0) < (-labels[$1].importance, $1)
        }
    }
}

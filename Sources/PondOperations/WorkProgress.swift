import PondModel

/// How far a long piece of work has come.
package struct WorkProgress: Sendable {
    /// What is being done, with the number of rows so far.
    package let step: Words
    /// 0 to 1; `nil` where nobody knows how much there is.
    package let share: Double?

    package init(step: Words, share: Double?) {
        self.step = step
        self.share = share.map { min(max($0, 0), 1) }
    }
}

extension WorkProgress {
    /// Rows are in; indexes and totals follow.
    static let finishing = WorkProgress(
        step: Words(zh: "建索引，算合计", en: "making indexes, adding up totals"), share: nil)
    /// Old values are put back from the log.
    package static let undoing = WorkProgress(step: Words(zh: "正在退回", en: "taking it back"), share: nil)
}

/// Is told of progress, from any thread.
package typealias ProgressListener = @Sendable (WorkProgress) -> Void

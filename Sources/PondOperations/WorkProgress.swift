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

/// Is told of progress, from any thread.
package typealias ProgressListener = @Sendable (WorkProgress) -> Void

import PondModel

/// How far a long piece of work has come.
package struct WorkProgress: Sendable {
    /// What is being done, with the number of rows so far.
    package let step: Words
    /// 0 to 1.
    package let share: Double

    package init(step: Words, share: Double) {
        self.step = step
        self.share = min(max(share, 0), 1)
    }
}

/// Is told of progress, from any thread.
package typealias ProgressListener = @Sendable (WorkProgress) -> Void

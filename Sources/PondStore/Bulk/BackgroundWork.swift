import Foundation

/// A computation that runs on another thread meanwhile.
final class BackgroundWork<Answer: Sendable>: @unchecked Sendable {
    // Unchecked: the answer is written before the semaphore is raised, and read after it was waited for.
    private let isDone = DispatchSemaphore(value: 0)
    private var answer: Answer?

    init(_ work: @escaping @Sendable () -> Answer) {
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            answer = work()
            isDone.signal()
        }
    }

    /// Waits for the answer. To be called once.
    func wait() -> Answer {
        isDone.wait()
        guard let answer else { preconditionFailure("The work has signalled its end.") }
        return answer
    }
}

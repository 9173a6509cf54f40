import PondOperations
import Synchronization

/// Tells how long each step of a long work took, for the benchmark: `timing placing-names 0.8 s`.
final class StepTimer: Sendable {
    private struct Step {
        let name: String
        let start: ContinuousClock.Instant
    }

    private let step = Mutex<Step?>(nil)

    /// The step before ends where another begins; more news of the same one change nothing.
    func show(_ progress: WorkProgress) {
        let letters = progress.step.english.filter { $0.isLetter || $0 == " " }
        begin(letters.split(separator: " ").joined(separator: "-"))
    }

    /// The last step ends.
    func finish() { begin(nil) }

    private func begin(_ name: String?) {
        step.withLock { step in
            guard step?.name != name else { return }
            if let step { Timing.tell(step.name, since: step.start) }
            step = name.map { Step(name: $0, start: .now) }
        }
    }
}

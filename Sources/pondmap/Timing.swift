import Foundation

/// Times inside the process, told on stderr when `PONDMAP_TIMING` is set: what the benchmark reads.
enum Timing {
    static func tell(_ name: String, since start: ContinuousClock.Instant) {
        guard ProcessInfo.processInfo.environment["PONDMAP_TIMING"] != nil else { return }
        let taken = ContinuousClock.now - start
        let seconds = Double(taken.components.seconds) + Double(taken.components.attoseconds) / 1e18
        Output.message("timing \(name) \((seconds * 1e6).rounded() / 1e6) s")
    }
}

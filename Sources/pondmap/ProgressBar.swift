import Foundation
import PondOperations
import Synchronization

/// One line on the terminal for work that takes longer than a second; silent elsewhere.
final class ProgressBar: Sendable {
    private let start = Date()
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let lastDrawn = Mutex<Date?>(nil)

    func show(_ progress: WorkProgress) {
        let now = Date()
        guard isTerminal, now.timeIntervalSince(start) > 1 else { return }
        lastDrawn.withLock { last in
            guard last.map({ now.timeIntervalSince($0) > 0.1 }) ?? true else { return }
            last = now
            draw(progress)
        }
    }

    /// Wipes the line, so that what follows stands alone.
    func clear() {
        lastDrawn.withLock { last in
            if last != nil { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            last = nil
        }
    }

    private static let width = 24

    private func draw(_ progress: WorkProgress) {
        let filled = Int(((progress.share ?? 0) * Double(Self.width)).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: Self.width - filled)
        let percent = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
        let text = "\(bar)\(percent)  \(progress.step.text(in: Speech.language))"
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
}

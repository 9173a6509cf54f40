import Foundation
import PondOperations
import Synchronization

/// One line on the terminal for work that takes longer than a second; silent elsewhere. It draws the latest word by
/// itself, also while a step takes long and says nothing.
final class ProgressBar: Sendable {
    private struct State {
        var latest: WorkProgress?
        var hasEnded = false
    }

    private let state = Mutex(State())

    init() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        let start = Date()
        Thread { [weak self] in
            while let self, self.tick(Date().timeIntervalSince(start)) { Thread.sleep(forTimeInterval: 0.1) }
        }.start()
    }

    func show(_ progress: WorkProgress) { state.withLock { $0.latest = progress } }

    /// Wipes the line, so that what follows stands alone.
    func clear() {
        state.withLock { $0.hasEnded = true }
        Self.wipe()
    }

    /// Wipes whatever bar is on the terminal: messages stand on lines of their own.
    static func wipe() {
        isDrawn.withLock { isDrawn in
            if isDrawn { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
            isDrawn = false
        }
    }

    // MARK: - Drawing

    private static let isDrawn = Mutex(false)
    private static let width = 24
    private static let delay = 1.0

    /// Draws what is new after the first second; `false` when there is nothing more to come.
    private func tick(_ seconds: Double) -> Bool {
        state.withLock { state in
            guard !state.hasEnded else { return false }
            guard seconds > Self.delay, let progress = state.latest else { return true }
            state.latest = nil
            Self.draw(progress)
            return true
        }
    }

    private static func draw(_ progress: WorkProgress) {
        let filled = Int(((progress.share ?? 0) * Double(width)).rounded())
        let bar = String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
        let percent = progress.share.map { " \(Int($0 * 100)) %" } ?? ""
        let text = "\(bar)\(percent)  \(progress.step.text(in: Speech.language))"
        isDrawn.withLock { isDrawn in
            FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
            isDrawn = true
        }
    }
}

import Foundation

/// Tables for `docs/benchmarks-sheets.md`, which suites print only when `scripts/bench --sheets` asks.
enum Benchmark {
    static let isAsked = ProcessInfo.processInfo.environment["PONDMAP_BENCH"] != nil

    /// One line of the page.
    static func say(_ line: String) { print("BENCH \(line)") }
}

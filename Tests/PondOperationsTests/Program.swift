import Foundation

/// Runs programs as real processes: our own, and the peers that judge it.
struct Program {
    struct Answer {
        let code: Int32
        let output: String
        let messages: String
    }

    let path: String
    var environment: [String: String] = ["LC_ALL": "C.UTF-8"]

    /// The `pondmap` that was built beside these tests.
    static let pondmap = Program(
        path: URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appendingPathComponent("pondmap").path)

    /// A program found on the search path.
    static func peer(_ name: String) -> Program { Program(path: "/usr/bin/\(name)") }

    /// Runs to the end and gives what it said.
    @discardableResult
    func run(_ arguments: [String], in folder: URL? = nil) throws -> Answer {
        let process = try start(arguments, in: folder)
        return try process.wait()
    }

    func start(_ arguments: [String], in folder: URL? = nil) throws -> Running {
        try Running(path: path, arguments: arguments, environment: environment, folder: folder)
    }

    /// A process under way; its output goes to files, so that no pipe can fill up.
    final class Running {
        let process = Process()
        private let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        private let messages = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)

        init(path: String, arguments: [String], environment: [String: String], folder: URL?) throws {
            for file in [output, messages] {
                FileManager.default.createFile(atPath: file.path, contents: nil)
            }
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, ours in ours }
            process.currentDirectoryURL = folder
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: messages)
            try process.run()
        }

        func wait() throws -> Answer {
            process.waitUntilExit()
            defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
            return Answer(
                code: process.terminationReason == .exit
                    ? process.terminationStatus : -process.terminationStatus,
                output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
                messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
        }

        /// `SIGKILL`: no handler can soften it.
        func kill() {
            if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        }
    }
}

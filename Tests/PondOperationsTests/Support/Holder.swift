import Foundation

/// Another program that has the store open, and holds what its SQL took until it is told to let go.
final class Holder {
    private let process = Process()
    private let entry = Pipe()
    private let output = Pipe()

    init(_ path: String, sql: String) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
        process.arguments = ["-batch", path]
        process.standardInput = entry
        process.standardOutput = output
        try process.run()
        try tell(sql)
    }

    /// Runs SQL there, and answers when it is done.
    func tell(_ sql: String) throws {
        try entry.fileHandleForWriting.write(contentsOf: Data("\(sql);\nSELECT 'done';\n".utf8))
        var answer = Data()
        while answer.range(of: Data("done\n".utf8)) == nil {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { throw Workbench.Failure("the other program ended: \(sql)") }
            answer += more
        }
    }

    func release() {
        guard process.isRunning else { return }
        try? entry.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    deinit { release() }
}

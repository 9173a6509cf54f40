import Foundation

/// Runs another program, and answers what it prints. Its complaints are thrown.
enum Peer {
    struct Failure: Error { let output: String }

    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (output, complaints, entry) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaints
        process.standardInput = entry
        try process.run()
        try entry.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try entry.fileHandleForWriting.close()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let complaint = String(decoding: complaints.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure(output: complaint) }
        return text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// SQL by SpatiaLite's own command line, one column a row.
    static func spatialite(_ path: String, _ sql: String) throws -> String {
        try run("spatialite", ["-silent", "-batch", "-bail", path], input: sql + ";\n")
    }
}

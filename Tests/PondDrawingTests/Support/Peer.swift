import Foundation

/// Runs another program, which judges what ours drew.
enum Peer {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// What the program prints; its bytes go to a file, so that no pipe can fill up.
    static func run(_ name: String, _ arguments: [String]) throws -> Data {
        let output = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: output)
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/\(name)")
        process.arguments = arguments
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(name) \(arguments) ended with \(process.terminationStatus)")
        }
        return try Data(contentsOf: output)
    }

    static func text(_ name: String, _ arguments: [String]) throws -> String {
        String(decoding: try run(name, arguments), as: UTF8.self)
    }
}

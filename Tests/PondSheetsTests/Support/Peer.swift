import Foundation

/// Another program that knows the answer.
enum Peer {
    static func isInstalled(_ name: String) -> Bool { path(name) != nil }

    /// What the program writes when it is given `input`.
    static func run(_ name: String, _ arguments: [String], input: String) throws -> String {
        let process = Process()
        process.executableURL = path(name)
        process.arguments = arguments
        let (read, write) = (Pipe(), Pipe())
        process.standardInput = read
        process.standardOutput = write
        try process.run()
        read.fileHandleForWriting.write(Data(input.utf8))
        try read.fileHandleForWriting.close()
        let output = write.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: output, as: UTF8.self)
    }

    private static func path(_ name: String) -> URL? {
        ["/usr/bin", "/usr/local/bin"].map { URL(fileURLWithPath: $0).appendingPathComponent(name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

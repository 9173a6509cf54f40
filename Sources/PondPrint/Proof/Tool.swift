import Foundation

/// Another program, run on a file.
struct Tool {
    let name: String
    let url: URL

    /// Throws where the program is not on this machine; `package` is the Debian package that brings it.
    init(_ name: String, package: String) throws {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(
            String.init)
        let found = (folders + ["/usr/bin", "/usr/local/bin"])
            .map { URL(filePath: $0).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
        guard let found else { throw SheetError.missingProgram(name, package: package) }
        self.name = name
        url = found
    }

    /// What the program writes to its standard output; throws with its last words where it fails.
    func run(_ arguments: [String], on path: String) throws -> Data {
        let complaints = FileManager.default.temporaryDirectory.appending(path: "pondmap-\(UUID()).txt")
        _ = FileManager.default.createFile(atPath: complaints.path, contents: nil)
        defer { try? FileManager.default.removeItem(at: complaints) }
        let process = Process()
        process.executableURL = url
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "C.UTF-8"]) { $1 }
        let output = Pipe()
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        // A file and not a pipe: a talkative program would wait for somebody to empty it.
        process.standardError = try FileHandle(forWritingTo: complaints)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw SheetError.unreadable(path: path, program: name, why: Self.lastLine(of: complaints))
        }
        return data
    }

    func text(_ arguments: [String], on path: String) throws -> String {
        String(decoding: try run(arguments, on: path), as: UTF8.self)
    }

    private static func lastLine(of file: URL) -> String {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").last.map { String($0.prefix(300)) } ?? "?"
    }
}

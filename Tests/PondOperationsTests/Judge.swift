import Foundation

/// Independent judges: Python's own parsers, SQLite's shell and GDAL's tools.
enum Judge {
    /// Runs a Python program; what it prints is what it found wrong.
    static func python(_ program: String, _ arguments: String...) throws -> String {
        let answer = try Program.peer("python3").run(["-c", program] + arguments)
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The rows of a query on a store, columns parted by `|`.
    static func sqlite(_ store: String, _ query: String) throws -> [String] {
        let answer = try Program.peer("sqlite3").run([
            "-cmd", ".load mod_spatialite", "file:\(store)?mode=ro", query,
        ])
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return answer.output.split(separator: "\n").map(String.init)
    }

    /// What a tool of GDAL prints.
    @discardableResult
    static func gdal(_ tool: String, _ arguments: [String]) throws -> String {
        try self.tool(tool, arguments)
    }

    /// What any other tool prints.
    @discardableResult
    static func tool(_ tool: String, _ arguments: [String]) throws -> String {
        let answer = try Program.peer(tool).run(arguments)
        guard answer.code == 0 else { throw Workbench.Failure("\(tool): \(answer.messages)") }
        return answer.output
    }
}

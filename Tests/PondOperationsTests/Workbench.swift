import Foundation

/// A temporary folder with a store in it, removed when the test ends.
final class Workbench: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "pondmap-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    var store: String { path("pondmap.sqlite") }

    @discardableResult
    func write(_ text: String, to name: String) throws -> String {
        try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// Runs `pondmap` on this store.
    @discardableResult
    func pondmap(_ arguments: String...) throws -> Program.Answer {
        try Program.pondmap.run(arguments + ["--store", store], in: folder)
    }

    /// A store of the branch of Ganyu.
    func makeStore() throws {
        let answer = try pondmap("new", "--name", "赣榆", "--branch", "119.12425,34.84065")
        guard answer.code == 0 else { throw Failure(answer.messages) }
    }

    struct Failure: Error, CustomStringConvertible {
        let description: String
        init(_ description: String) { self.description = description }
    }
}

/// Files beside the tests.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func file(_ path: String) -> String { root.appendingPathComponent(path).path }

    static func text(_ path: String) throws -> String {
        try String(contentsOfFile: file(path), encoding: .utf8)
    }

    /// Real files of others beside the project; absent on a machine that has only the project.
    static let realData = root.deletingLastPathComponent().appendingPathComponent("shared/data")
    static let hasRealData = FileManager.default.fileExists(atPath: realData.path)
}

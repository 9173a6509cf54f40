import Foundation

/// Real files that lie beside the checkout; tests that need them skip where they are missing.
enum SharedData {
    static let folder = URL(fileURLWithPath: #filePath)
        .appendingPathComponent("../../../../../shared/data").standardizedFileURL.path

    static var exists: Bool { FileManager.default.fileExists(atPath: folder) }

    /// The files in a folder with an ending, sorted by name.
    static func files(_ name: String, _ ending: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []
        return names.filter { $0.hasSuffix(".\(ending)") }.sorted().map { "\(folder)/\(name)/\($0)" }
    }
}

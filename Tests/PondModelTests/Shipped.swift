import Foundation

/// The settings files of the checkout, and the public data beside it.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let shared = root.deletingLastPathComponent().appending(path: "shared")

    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "data/\(name)"), encoding: .utf8)
    }

    static func hasShared(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: shared.appending(path: name).path)
    }
}

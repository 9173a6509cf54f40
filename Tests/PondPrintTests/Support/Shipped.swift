import Foundation

/// The settings files of the checkout.
enum Shipped {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "data/\(name)"), encoding: .utf8)
    }
}

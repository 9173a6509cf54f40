import Foundation

/// Files moved, found and written whole.
enum Files {
    /// Moves what is there, in place of what was at `target`; nothing where there is nothing.
    static func move(_ source: String, to target: String) throws {
        guard FileManager.default.fileExists(atPath: source) else { return }
        guard rename(source, target) == 0 else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: target])
        }
    }

    /// Every file below the folder with its path in it, `2025/a.jpg`; none where there is no folder.
    static func all(in folder: URL) throws -> [(name: String, url: URL)] {
        guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        return names.compactMap { name in
            let url = folder.appendingPathComponent(name)
            let type =
                try? FileManager.default.attributesOfItem(atPath: url.path)[.type] as? FileAttributeType
            return type == .typeRegular ? (name, url) : nil
        }
    }

    /// Writes a file below the folder. A name that leads out of it is refused.
    static func write(_ bytes: Data, named name: String, in folder: URL) throws {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw CocoaError(.fileWriteInvalidFileName, userInfo: [NSFilePathErrorKey: name])
        }
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
    }
}

import Foundation

/// The KML document of a KMZ archive, unpacked into a file that goes with this object.
final class ZippedKML {
    let temporaryPath: String
    /// What an archive may unpack to, so that a forged one does not fill the disk.
    private static let mostBytes = 4 << 30

    init(path: String) throws {
        let archive = try ZipArchive(path: path)
        guard let name = Self.document(in: archive.names) else {
            throw FormatError.emptyArchive(path, expected: "doc.kml")
        }
        guard let source = VirtualFile(anyOf: [archive.path(of: name)]) else {
            throw FormatError.badArchive(path, reason: name)
        }
        temporaryPath = FileManager.default.temporaryDirectory.path + "/pondmap-\(UUID().uuidString).kml"
        try unpack(source, named: name, of: path)
    }

    deinit { unlink(temporaryPath) }

    private func unpack(_ source: VirtualFile, named name: String, of path: String) throws {
        let target = try OutputFile(path: temporaryPath)
        var size = 0
        while true {
            let (chunk, failure) = source.read(atMost: 1 << 20)
            guard failure.isEmpty else { throw FormatError.badArchive(path, reason: failure) }
            if chunk.isEmpty { break }
            size += chunk.count
            guard size <= Self.mostBytes else { throw FormatError.badArchive(path, reason: "\(name) > 4 GB") }
            try chunk.withUnsafeBytes { try target.write($0) }
        }
        guard size > 0 else { throw FormatError.badArchive(path, reason: name) }
        try target.finish()
    }

    /// `doc.kml` is the usual name; else the first KML that lies highest.
    private static func document(in names: [String]) -> String? {
        let documents = names.filter { name in
            [".kml", ".ovkml"].contains { name.lowercased().hasSuffix($0) }
        }
        return documents.first { $0.lowercased() == "doc.kml" }
            ?? documents.min { depth($0) < depth($1) }
    }

    private static func depth(_ name: String) -> Int { name.count { $0 == "/" } }
}

import Foundation
import PondGeodesy
import PondModel

/// Reads Ovital's `.ovjsn`: points, lines and polygons in nested groups, each with its own datum.
struct OvitalReader {
    private let path: String
    private let sink: FeatureSink
    private var place = 0
    /// Names of groups by their number, for items that stand beside their group and not in it.
    private var groupNames: [Int: [String]] = [:]
    private static let deepest = 64

    init(path: String, sink: FeatureSink) {
        self.path = path
        self.sink = sink
    }

    mutating func read() throws {
        let document = try document()
        guard let items = Self.items(in: document) else { throw FormatError.notOvital(path) }
        try read(items, folders: [], depth: 0)
    }

    private func document() throws -> [String: Any] {
        let file = try MappedFile(path: path)
        var cursor = JSONCursor(file.bytes, path: path)
        // Foundation's parser recurses; ours refuses deep nesting first, and tells the line of bad syntax.
        try cursor.skipValue()
        let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let data = Data(file.bytes[start..<cursor.offset])
        guard let document = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
            throw FormatError.notOvital(path)
        }
        return document
    }

    private mutating func read(_ items: [Any], folders: [String], depth: Int) throws {
        guard depth < Self.deepest else { throw FormatError.notOvital(path) }
        for case let item as [String: Any] in items {
            let object = item["Object"] as? [String: Any] ?? item
            let name = (object["Name"] as? String ?? "").trimmed
            let outside = (item["ParentID"] as? Int).flatMap { groupNames[$0] } ?? folders
            if let children = Self.items(in: object) ?? Self.items(in: item) {
                let inside = name.isEmpty ? outside : outside + [name]
                if let number = item["ObjID"] as? Int { groupNames[number] = inside }
                try read(children, folders: inside, depth: depth + 1)
            } else if let detail = object["ObjectDetail"] as? [String: Any] {
                place += 1
                let found = OvitalObject(object: object, detail: detail)
                try sink.append(found.feature(name: name, folders: outside, place: place))
            } else if let number = item["ObjID"] as? Int {
                groupNames[number] = name.isEmpty ? outside : outside + [name]
            }
        }
    }

    /// The objects of a document or of a group, which holds them itself or in its details.
    private static func items(in group: [String: Any]) -> [Any]? {
        if let items = group["ObjItems"] as? [Any] { return items }
        return (group["ObjectDetail"] as? [String: Any])?["ObjItems"] as? [Any]
    }
}

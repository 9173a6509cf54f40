import Foundation

/// Writes rows that could not be imported into files that can be mended and imported again.
package enum RejectFile {
    /// Tables come out as CSV, placemarks verbatim as KML, all else as GeoJSON in source coordinates, each
    /// row with its line and reason. The first kind goes to `path`; others beside it under their own
    /// endings. Returns the files written.
    package static func write(
        _ rejected: [(file: FeatureFile, rows: [RejectedRow])], to path: String
    ) throws -> [String] {
        var sources: [RejectKind: [RejectSource]] = [:]
        var kinds: [RejectKind] = []
        for (file, rows) in rejected where !rows.isEmpty {
            let kind = RejectKind(file.format)
            if sources[kind] == nil { kinds.append(kind) }
            sources[kind, default: []].append(RejectSource(file: file, rows: rows))
        }
        var written: [String] = []
        for kind in kinds {
            let target = written.isEmpty ? path : freePath(beside: path, kind, taken: written)
            try write(kind, sources[kind, default: []], to: target)
            written.append(target)
        }
        return written
    }

    private static func write(_ kind: RejectKind, _ sources: [RejectSource], to path: String) throws {
        switch kind {
        case .table:
            var table = RejectTable(sources)
            try table.write(to: path)
        case .kml, .ovkml: try RejectPlacemarks(sources, isOvital: kind == .ovkml).write(to: path)
        case .geojson: try RejectFeatures(sources).write(to: path)
        }
    }

    private static func freePath(beside path: String, _ kind: RejectKind, taken: [String]) -> String {
        let base = URL(fileURLWithPath: path).deletingPathExtension().path
        let usual = "\(base).\(kind.rawValue)"
        return taken.contains { URL(fileURLWithPath: $0).path == usual }
            ? "\(base)-2.\(kind.rawValue)" : usual
    }
}

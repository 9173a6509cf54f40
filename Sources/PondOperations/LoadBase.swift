import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondPrint
import PondStore
import PondSurvey

/// `pondmap base`: roads, canals, coasts and borders for the wall sheets, from any file with lines or outlines.
package enum LoadBase {
    /// What came of a file.
    package struct Report: Sendable {
        package let lines: Int
        package let words: Words
    }

    /// Loading a file of the same name again takes the place of its lines. Every feature needs a datum: its own, or
    /// the flag's.
    package static func run(
        _ path: String, as kind: BaseLine.Kind, frame: SourceFrame?, into store: Store
    ) async throws -> Report {
        let file = try FeatureFile(path: path)
        let source = URL(fileURLWithPath: path).lastPathComponent
        let lines = try lines(of: file, frame: file.isWGS84ByFormat ? frame ?? .datum(.wgs84) : frame)
        guard !lines.isEmpty else { throw OperationError.noLines(path: path) }
        try await store.change(verb: "base", detail: source) { session in
            try session.replaceBase(kind: kind.rawValue, source: source, lines: lines)
        }
        return Report(
            lines: lines.count,
            words: Words(
                zh: "\(source)：\(kind.title.chinese) \(lines.count) 条。",
                en: "\(source): \(lines.count) lines as \(kind.title.english)."))
    }

    private static func lines(of file: FeatureFile, frame: SourceFrame?) throws -> [[Position]] {
        let converter = try FrameConverter(frame ?? .datum(.wgs84))
        var lines: [[Position]] = []
        try file.read { features in
            for feature in features {
                guard let geometry = feature.geometry, !geometry.paths.isEmpty else { continue }
                guard try FrameConverter.frame(of: feature, flag: frame) != nil else {
                    throw OperationError.datumUnknown(
                        file: file.path,
                        why: Words(zh: "请加 --datum 或 --crs。", en: "Add --datum or --crs."))
                }
                for path in geometry.paths {
                    lines.append(try path.map { try converter.position(of: $0, own: feature.datum) })
                }
            }
        }
        return lines
    }
}

extension Geometry {
    /// Lines, and the rings of outlines.
    fileprivate var paths: [[Coordinate]] {
        switch self {
        case .line(let line): [line]
        case .lines(let lines), .polygon(let lines): lines
        case .polygons(let parts): parts.flatMap { $0 }
        case .collection(let parts): parts.flatMap(\.paths)
        case .point, .points: []
        }
    }
}

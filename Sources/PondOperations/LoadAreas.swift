import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// `pondmap areas`: counties, towns and villages with their places and outlines, in one transaction.
package enum LoadAreas {
    /// What came of every row. Loading again updates, and never doubles.
    package static func run(
        _ paths: [String], frame: SourceFrame?, isRehearsal: Bool, into store: Store,
        progress: @escaping ProgressListener = { _ in }
    ) async throws -> AreasReport {
        let files = try paths.map(FeatureFile.init(path:))
        let detail = paths.map { URL(fileURLWithPath: $0).lastPathComponent }.joined(separator: ", ")
        return try await store.change(verb: "areas", detail: detail, isRehearsal: isRehearsal) { session in
            let settling = try Settling.beginning(session)
            let loader = try AreaLoader(session, isRehearsal: isRehearsal)
            for file in files { try loader.load(file, frame: frame, progress: progress) }
            try settling.settle(session)
            return loader.report
        }
    }
}

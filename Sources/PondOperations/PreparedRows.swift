import Foundation
import PondFormats
import PondModel
import PondSurvey

/// The rows of one file, read and interpreted on a thread of their own while the store takes them.
struct PreparedRows: Sendable {
    /// A row that takes the usual way.
    enum Row: Sendable {
        indirect case usable(Observation, Footprint?)
        indirect case rejected(place: Int, kind: RecordKind, RejectedReason)
    }

    /// Some rows of the file as the store's thread gets them.
    struct Batch: Sendable {
        var rows: [Row] = []
        /// Empty unless it is the first load.
        var clear = ClearBatch()
    }

    let file: FeatureFile
    let frame: FrameDecision
    let request: SurveyRequest
    let year: Int?
    let settling: Settling
    let progress: ProgressListener
    /// Set for the first load: tells the clear cases.
    var clearing: ClearPonds.Setting?

    private static let batchSize = 1024
    /// Batches that may lie ready: enough to keep both threads busy, few enough to keep memory flat.
    private static let waitingBatches = 4

    /// Hands all rows to `take`, in the file's order, on the caller's thread.
    func forEachBatch(_ take: (Batch) throws -> Void) throws {
        let channel = BoundedChannel<Batch>(capacity: Self.waitingBatches)
        let reader = Thread {
            channel.finish(Result { try self.prepare { channel.give($0) } })
        }
        reader.stackSize = 16 << 20
        reader.start()
        defer { channel.abandon() }
        while let batch = try channel.take() { try take(batch) }
    }

    private struct Stopped: Error {}

    private func prepare(_ give: (Batch) -> Bool) throws {
        let preparation = try RowPreparation(self)
        var count = 0
        try file.read(batchSize: Self.batchSize) { features, share in
            let batch = try preparation.batch(of: features)
            count += features.count
            progress(file.progress(rows: count, share: share))
            if !give(batch) { throw Stopped() }
        }
    }
}

extension FeatureFile {
    /// Where the reading of this file stands.
    func progress(rows: Int, share: Double?) -> WorkProgress {
        let name = URL(fileURLWithPath: path).lastPathComponent
        return WorkProgress(
            step: Words(zh: "\(name) 已读 \(rows) 行", en: "\(name): \(rows) rows read"), share: share)
    }
}

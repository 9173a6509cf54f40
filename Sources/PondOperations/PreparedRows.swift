import Foundation
import PondFormats
import PondModel
import PondSurvey

/// The rows of one file, read on one thread and interpreted on another while the store takes them.
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
        /// Columns met up to here that mean no field.
        var unknownColumns: [String] = []
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
    /// Batches that may lie ready: enough to keep all threads busy, few enough to keep memory flat.
    private static let waitingBatches = 4

    /// Hands all rows to `take`, in the file's order, on the caller's thread.
    func forEachBatch(_ take: (Batch) throws -> Void) throws {
        let features = BoundedChannel<ReadFeatures>(capacity: Self.waitingBatches)
        let batches = BoundedChannel<Batch>(capacity: Self.waitingBatches)
        start { features.finish(Result { try self.read { features.give($0) } }) }
        start {
            defer { features.abandon() }
            batches.finish(Result { try self.interpret(features) { batches.give($0) } })
        }
        defer { batches.abandon() }
        while let batch = try batches.take() { try take(batch) }
    }

    private func start(_ work: @escaping @Sendable () -> Void) {
        let thread = Thread(block: work)
        thread.stackSize = 16 << 20
        thread.start()
    }

    private struct Stopped: Error {}

    private struct ReadFeatures: Sendable {
        let features: [Feature]
        let share: Double?
    }

    private func read(_ give: (ReadFeatures) -> Bool) throws {
        try file.read(batchSize: Self.batchSize) { features, share in
            if !give(ReadFeatures(features: features, share: share)) { throw Stopped() }
        }
    }

    private func interpret(_ features: BoundedChannel<ReadFeatures>, _ give: (Batch) -> Bool) throws {
        var preparation = try RowPreparation(self)
        var count = 0
        while let read = try features.take() {
            let batch = try preparation.batch(of: read.features)
            count += read.features.count
            progress(file.progress(rows: count, share: read.share))
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

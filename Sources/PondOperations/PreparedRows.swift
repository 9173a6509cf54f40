import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondSurvey

/// The rows of one file, read and interpreted on a thread of their own while the store takes them.
struct PreparedRows: Sendable {
    /// A row as the store's thread gets it.
    enum Row: Sendable {
        /// A new pond beyond doubt: only its farmer may have to be looked up.
        case clear(ClearPond)
        indirect case usable(Observation, Footprint?)
        indirect case rejected(place: Int, kind: RecordKind, RejectedReason)
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
    func forEachBatch(_ take: ([Row]) throws -> Void) throws {
        let channel = BoundedChannel<[Row]>(capacity: Self.waitingBatches)
        let reader = Thread {
            channel.finish(Result { try self.prepare { channel.give($0) } })
        }
        reader.stackSize = 16 << 20
        reader.start()
        defer { channel.abandon() }
        while let batch = try channel.take() { try take(batch) }
    }

    private struct Stopped: Error {}

    private func prepare(_ give: ([Row]) -> Bool) throws {
        var reader = SurveyReader(
            mapping: request.mapping, speciesNamed: speciesCode(of:mode:), defaultYear: year)
        let outlines = OutlineBuilder(try FrameConverter(frame.frame ?? .datum(.wgs84)))
        var clear = clearing.map(ClearPonds.init)
        var count = 0
        try file.read(batchSize: Self.batchSize) { features, share in
            var rows: [Row] = []
            rows.reserveCapacity(features.count)
            for feature in features { rows.append(try row(feature, &reader, outlines, &clear)) }
            count += features.count
            progress(file.progress(rows: count, share: share))
            if !give(rows) { throw Stopped() }
        }
    }

    private func row(
        _ feature: Feature, _ reader: inout SurveyReader, _ outlines: OutlineBuilder,
        _ clear: inout ClearPonds?
    ) throws -> Row {
        _ = try FrameConverter.frame(of: feature, flag: request.frame, detected: nil)
        let observation: Observation
        do throws(RejectedReason) {
            observation = try reader.read(feature)
        } catch {
            return .rejected(place: feature.place, kind: reader.kind(of: feature), error)
        }
        if observation.hasSeasonFigures && observation.year == nil {
            throw SurveyError.yearMissing(place: observation.place)
        }
        switch outlines.footprint(of: observation) {
        case .failure(let reason):
            return .rejected(place: observation.place, kind: observation.kind, reason)
        case .success(let footprint):
            if let pond = footprint.flatMap({ clear?.pond(observation, at: $0) }) { return .clear(pond) }
            return .usable(observation, footprint)
        }
    }

    private func speciesCode(of name: String, mode: String?) -> String? {
        settling.species.species(named: name, mode: mode)?.code
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

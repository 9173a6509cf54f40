import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore

/// The pond layer of an export, streamed: never more than a few thousand ponds in memory.
struct PondStream {
    let store: Store
    let context: MapContext
    let datum: Datum

    /// About so many ponds make a part: some two megabytes of text.
    private static let ponds = 4096
    /// Room for a part, so that its text need not move while it grows.
    static let partBytes = 3 << 20
    private static let threads = 2
    /// Chunks that may lie ready on each thread.
    private static let waiting = 2

    init(_ store: Store, _ context: MapContext, _ datum: Datum) {
        self.store = store
        self.context = context
        self.datum = datum
    }

    /// How many ponds were written. GeoJSON text is made on two threads and written in order.
    func write(to writer: MapWriter, _ progress: @escaping ProgressListener) throws -> Int {
        let total = try context.reading.pondCount()
        let names = try PondNames(context)
        let parts = total / Self.ponds + 1
        let scan = try store.scanPonds(year: context.year ?? .max, parts: parts, connections: Self.threads)
        defer { try? scan.close() }
        guard case .geojson(let writer) = writer else {
            return try writeInTurn(scan, names, to: writer) { tell(progress, $0, of: total) }
        }
        return try writeText(scan, names, to: writer) { tell(progress, $0, of: total) }
    }

    private func writeInTurn(
        _ scan: PondScan, _ names: PondNames, to writer: MapWriter, _ tell: (Int) -> Void
    ) throws -> Int {
        let features = PondFeatures(names, datum: datum)
        var count = 0
        for part in 0..<scan.partCount {
            try scan.forEachPond(part: part) { row in
                try writer.write(features.feature(row))
                count += 1
            }
            tell(count)
        }
        context.culture.merge(features.culture)
        return count
    }

    // MARK: - On two threads

    private func writeText(
        _ scan: PondScan, _ names: PondNames, to writer: GeoJSONWriter, _ tell: (Int) -> Void
    ) throws -> Int {
        let lanes = (0..<Self.threads).map {
            PondLane(scan, names, datum: datum, first: $0, step: Self.threads)
        }
        let channels = lanes.map { $0.start(waiting: Self.waiting) }
        defer { channels.forEach { $0.abandon() } }
        var count = 0
        for part in 0..<scan.partCount {
            guard let chunk = try channels[part % channels.count].take() else { break }
            count += chunk.count
            try writer.write(chunk)
            tell(count)
        }
        for (lane, channel) in zip(lanes, channels) {
            // The end of a channel is the word that its thread has finished with its sums.
            _ = try channel.take()
            context.culture.merge(lane.culture)
        }
        return count
    }

    private func tell(_ progress: ProgressListener, _ count: Int, of total: Int) {
        progress(
            WorkProgress(
                step: Words(zh: "已写 \(count) 口塘", en: "\(count) ponds written"),
                share: Double(count) / Double(max(1, total))))
    }
}

/// One thread's share of the parts: every second one, as GeoJSON text.
private final class PondLane: @unchecked Sendable {
    // Unchecked: the thread alone uses `features` until its channel ends, the caller afterwards.
    private let scan: PondScan
    private let features: PondFeatures
    private let first: Int
    private let step: Int

    init(_ scan: PondScan, _ names: PondNames, datum: Datum, first: Int, step: Int) {
        self.scan = scan
        self.first = first
        self.step = step
        features = PondFeatures(names, datum: datum)
    }

    var culture: CultureSums { features.culture }

    func start(waiting: Int) -> BoundedChannel<GeoJSONChunk> {
        let channel = BoundedChannel<GeoJSONChunk>(capacity: waiting)
        let thread = Thread { channel.finish(Result { try self.run(into: channel) }) }
        thread.stackSize = 8 << 20
        thread.start()
        return channel
    }

    private func run(into channel: BoundedChannel<GeoJSONChunk>) throws {
        for part in stride(from: first, to: scan.partCount, by: step) {
            var chunk = GeoJSONChunk(capacity: PondStream.partBytes)
            try scan.forEachPond(part: part) { chunk.append(features.feature($0)) }
            guard channel.give(chunk) else { return }
        }
    }
}

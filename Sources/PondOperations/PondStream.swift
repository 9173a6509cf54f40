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

    /// GeoJSON text that a thread makes before it hands it on.
    private static let chunkSize = 1 << 18
    /// Each of the two threads makes chunks of this many ponds in turn with the other.
    private static let stripe = 2048

    init(_ store: Store, _ context: MapContext, _ datum: Datum) {
        self.store = store
        self.context = context
        self.datum = datum
    }

    /// How many ponds were written. GeoJSON text is made on two threads.
    func write(to writer: MapWriter, _ progress: @escaping ProgressListener) throws -> Int {
        let total = max(1, try context.reading.pondCount())
        let names = try PondNames(context)
        let scan = try store.scanPonds(year: context.year ?? .max, parts: 1)
        defer { try? scan.close() }
        var count = 0
        let features = PondFeatures(names, datum: datum)
        try scan.forEachPond(part: 0) { row in
            try writer.write(features.feature(row))
            count += 1
            if count % Self.stripe == 0 {
                progress(
                    WorkProgress(
                        step: Words(zh: "已写 \(count) 口塘", en: "\(count) ponds written"),
                        share: Double(count) / Double(total)))
            }
        }
        context.culture.merge(features.culture)
        return count
    }
}

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

    init(_ store: Store, _ context: MapContext, _ datum: Datum) {
        self.store = store
        self.context = context
        self.datum = datum
    }

    /// How many ponds were written.
    func write(to writer: MapWriter, _ progress: @escaping ProgressListener) throws -> Int {
        0
    }
}

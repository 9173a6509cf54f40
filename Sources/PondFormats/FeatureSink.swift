import PondModel

/// Gathers features into batches on their way to whoever asked for them.
final class FeatureSink {
    private let batchSize: Int
    private let consume: ([Feature], Double?) throws -> Void
    private var batch: [Feature] = []
    /// How much of the file has been read, 0 to 1, where the reader knows it.
    var share: Double?

    init(batchSize: Int, consume: @escaping ([Feature], Double?) throws -> Void) {
        self.batchSize = max(batchSize, 1)
        self.consume = consume
        batch.reserveCapacity(self.batchSize)
    }

    func append(_ feature: consuming Feature) throws {
        batch.append(feature)
        if batch.count == batchSize { try flush() }
    }

    func flush() throws {
        guard !batch.isEmpty else { return }
        let full = batch
        // A batch of its own for each: whoever takes one may keep it on another thread.
        batch = []
        batch.reserveCapacity(batchSize)
        try consume(full, share)
    }
}

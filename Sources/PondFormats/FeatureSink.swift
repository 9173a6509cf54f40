import PondModel

/// Gathers features into batches on their way to whoever asked for them.
final class FeatureSink {
    private let batchSize: Int
    private let consume: ([Feature]) throws -> Void
    private var batch: [Feature] = []

    init(batchSize: Int, consume: @escaping ([Feature]) throws -> Void) {
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
        try consume(batch)
        batch.removeAll(keepingCapacity: true)
    }
}

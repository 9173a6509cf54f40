import PondGeodesy
import PondModel
import PondStore

/// Answers which outlines hold a position, for a placer that cannot throw: a failure of the store is kept, and
/// whoever asked the placer looks at it first.
final class OutlineLookup {
    private let reading: StoreReading
    private(set) var failure: (any Error)?

    init(_ reading: StoreReading) { self.reading = reading }

    func areas(holding position: Position) -> [Identifier<AdminArea>] {
        guard failure == nil else { return [] }
        do {
            return try reading.areas(holding: position)
        } catch {
            failure = error
            return []
        }
    }
}

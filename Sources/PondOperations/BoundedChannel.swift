import Foundation

/// Hands values from one thread to another; the giver waits when `capacity` values lie unread.
final class BoundedChannel<Element: Sendable>: @unchecked Sendable {
    // Unchecked: every access to the state below is made under `condition`.
    private let condition = NSCondition()
    private let capacity: Int
    private var waiting: [Element] = []
    private var end: Result<Void, any Error>?
    private var isAbandoned = false

    init(capacity: Int) { self.capacity = capacity }

    /// Gives one value; `false` when the taker has gone, and the work can stop.
    func give(_ element: Element) -> Bool {
        condition.withLock {
            while waiting.count >= capacity && !isAbandoned { condition.wait() }
            guard !isAbandoned else { return false }
            waiting.append(element)
            condition.broadcast()
            return true
        }
    }

    /// Says that nothing more comes, or why.
    func finish(_ result: Result<Void, any Error>) {
        condition.withLock {
            end = result
            condition.broadcast()
        }
    }

    /// The next value; `nil` at the end. Throws the giver's error.
    func take() throws -> Element? {
        try condition.withLock {
            while waiting.isEmpty && end == nil { condition.wait() }
            if !waiting.isEmpty {
                let element = waiting.removeFirst()
                condition.broadcast()
                return element
            }
            try end?.get()
            return nil
        }
    }

    /// Lets the giver stop.
    func abandon() {
        condition.withLock {
            isAbandoned = true
            waiting = []
            condition.broadcast()
        }
    }
}

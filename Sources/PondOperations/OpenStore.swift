import PondStore

/// Opens a store for one piece of work and closes it whatever comes, so that it is one file again.
package enum OpenStore {
    package static func with<Answer>(
        _ path: String, isReading: Bool = false, isMapped: Bool = false,
        _ body: (Store) async throws -> Answer
    ) async throws -> Answer {
        let store = try Store.open(at: path, access: isReading ? .readOnly : .readWrite, isMapped: isMapped)
        do {
            let answer = try await body(store)
            try store.close()
            return answer
        } catch {
            // The first error is the one that tells; a failing close can only repeat it.
            try? store.close()
            throw error
        }
    }

    /// For answers: when another program has edited the file since, its edits are counted first.
    /// `isMapped` is for one question to a large store.
    package static func forAnswers<Answer>(
        _ path: String, isMapped: Bool = false, _ body: (Store) async throws -> Answer
    ) async throws -> Answer {
        if try await with(path, isReading: true, { try await $0.read { try $0.hasForeignEdits() } }) {
            try await with(path) { try await CountForeignEdits.run(in: $0) }
        }
        return try await with(path, isReading: true, isMapped: isMapped, body)
    }
}

/// Brings demands and totals up to date with what QGIS or another program wrote into the file.
package enum CountForeignEdits {
    package static func run(in store: Store) async throws {
        try await store.change(verb: "settle", detail: "edits of another program") { session in
            try Settling(session).settle(session)
        }
    }
}

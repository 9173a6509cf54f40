import PondStore

/// `pondmap prints`: the sheets printed so far, the newest first, and what has changed since each.
package enum ListPrints {
    package struct Answer: Sendable {
        package let print: PrintRecord
        package let since: ChangesSince
    }

    package static func run(store path: String) async throws -> [Answer] {
        try await OpenStore.forAnswers(path) { store in
            try await store.read { reading in
                try reading.prints().map {
                    Answer(print: $0, since: try reading.changes(since: $0.dataVersion, on: $0.land))
                }
            }
        }
    }
}

import PondStore

/// `pondmap check`: what is wrong in a store, and where; empty when all is well.
package enum CheckStore {
    package static func run(at path: String) async throws -> [CheckFinding] {
        try await OpenStore.with(path, isReading: true) { try await $0.check() }
    }
}

import PondModel
import Testing

@testable import PondStore

struct TransactionTests {
    struct Stop: Error {}

    @Test func eachChangeOfDataRaisesTheVersionByOne() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        #expect(try await temporary.store.identity().dataVersion == 1)
        try await temporary.survey { _ = try $0.insert(Sample.pond("1", in: areas.villages[0]), round: nil) }
        #expect(try await temporary.store.identity().dataVersion == 2)
    }

    @Test func aChangeThatChangesNothingLeavesNoTrace() async throws {
        let temporary = try TemporaryStore()
        _ = try await temporary.withAreas()
        let before = try temporary.value(Int.self, "SELECT count(*) FROM batch")
        try await temporary.survey { _ in }
        #expect(try await temporary.store.identity().dataVersion == 1)
        #expect(try temporary.value(Int.self, "SELECT count(*) FROM batch") == before)
    }

    @Test func aRehearsalAnswersAndWritesNothing() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let before = try temporary.dump()
        let count = try await temporary.survey(isRehearsal: true) { session in
            _ = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
            return try session.pondCount()
        }
        #expect(count == 1)
        #expect(try temporary.dump() == before)
        #expect(try await temporary.store.identity().dataVersion == 1)
    }

    @Test func anErrorRollsEverythingBack() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        let before = try temporary.dump()
        await #expect(throws: Stop.self) {
            try await temporary.survey { session in
                _ = try session.insert(Sample.pond("1", in: areas.villages[0]), round: nil)
                throw Stop()
            }
        }
        #expect(try temporary.dump() == before)
        #expect(try temporary.value(Int.self, "SELECT count(*) FROM changeLog WHERE tableName = 'pond'") == 0)
    }

    @Test func anErrorInABulkLoadLeavesTriggersAndIndexesAsTheyWere() async throws {
        let temporary = try TemporaryStore()
        let areas = try await temporary.withAreas()
        await #expect(throws: Stop.self) {
            try await temporary.store.change(verb: "survey", detail: "") { session in
                try session.bulkLoad(round: nil, occupancy: Sample.occupancy) { loader in
                    try loader.append([Sample.pond("1", in: areas.villages[0])])
                    throw Stop()
                }
            }
        }
        #expect(try await temporary.store.check() == [])
        #expect(try await temporary.store.read { try $0.pondCount() } == 0)
    }
}

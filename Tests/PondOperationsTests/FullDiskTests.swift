import Foundation
import Testing

/// Imports that run out of room: one sentence, and the store as it was.
@Suite struct FullDiskTests {
    /// A real, tiny file system, where the machine lets us make one.
    @Test(
        .enabled(if: canMount, "only root in its own mount namespace can make a small disk"),
        arguments: [0, 1])
    func aFullDiskLeavesTheStoreAsItWas(_ later: Int) throws {
        let template = try (later == 0 ? Demo.areas : Demo.surveyed).get()
        let bench = try template.copy()
        let room = try bench.file.bytes.count / 1024 + 300
        let survey =
            later == 0
            ? "'\(Demo.firstRound)' --round 2025-R1" : "'\(Demo.secondRound)' --round 2026-R2 --datum gcj02"
        let script = """
            mkdir disk && mount -t tmpfs -o size=\(room)k tmpfs disk && cp pondmap.sqlite disk/ && cd disk
            '\(Program.pondmap.path)' survey \(survey) --store pondmap.sqlite --lang en >&2
            code=$?
            ls; cp pondmap.sqlite ../after.sqlite; exit $code
            """
        let answer = try Program.peer("unshare").run(["-m", "sh", "-c", script], in: bench.folder)
        #expect(answer.code == 1, "\(answer)")
        #expect(answer.messages.contains("the disk is full"), "\(answer.messages)")
        #expect(answer.messages.split(whereSeparator: \.isNewline).count == 1, "\(answer.messages)")
        #expect(answer.output == "pondmap.sqlite\n")
        let after = StoreFile(path: bench.path("after.sqlite"))
        #expect(try after.wholeDump() == template.file.wholeDump())
    }

    static let canMount =
        (try? Program.peer("unshare").run(["-m", "sh", "-c", "mount -t tmpfs -o size=64k tmpfs /mnt"]).code)
        == 0

    /// No file may grow past the limit: the write fails as on a disk with errors.
    @Test func aFailingWriteLeavesTheStoreAsItWas() throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.wholeDump()
        let blocks = try bench.file.bytes.count / 512 + 200
        let script = """
            trap '' XFSZ; ulimit -f \(blocks)
            exec '\(Program.pondmap.path)' survey '\(Demo.firstRound)' --round 2025-R1 --store '\(bench.store)' --lang en
            """
        let answer = try Program(path: "/bin/sh").run(["-c", script], in: bench.folder)
        #expect(answer.code == 1, "\(answer)")
        #expect(answer.messages.split(whereSeparator: \.isNewline).count == 1, "\(answer.messages)")
        #expect(answer.messages.contains("could not be read or written"), "\(answer.messages)")
        #expect(try bench.pondmap("check").code == 0)
        #expect(try bench.file.wholeDump() == before)
        #expect(try bench.names() == ["pondmap.sqlite"])
        try bench.mustRun("survey", Demo.firstRound, "--round", "2025-R1")
    }
}

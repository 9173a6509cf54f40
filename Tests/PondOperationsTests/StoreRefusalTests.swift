import Foundation
import Testing

/// Files that cannot be used as a store: each has its own sentence, exit code 1, and stays as it was.
@Suite struct StoreRefusalTests {
    enum Harm: String, CaseIterable {
        case missing, text, empty, otherDatabase, newer, damaged, truncated, folder
    }

    @Test(arguments: Harm.allCases)
    func aFileThatIsNoSoundStoreHasItsOwnSentence(_ harm: Harm) throws {
        let bench = try Demo.surveyed.get().copy()
        try inflict(harm, on: bench)
        let before = try? bench.file.bytes
        for verb in [
            ["targets"], ["undo"], ["survey", Demo.secondRound, "--round", "2026-R2", "--datum", "gcj02"],
        ] {
            let english = try answer(verb + ["--lang", "en"], bench)
            let chinese = try answer(verb + ["--lang", "zh"], bench)
            let (expectedEnglish, expectedChinese) = Self.sentences[harm]!
            #expect(english.messages.contains(expectedEnglish), "\(verb[0]): \(english)")
            #expect(chinese.messages.contains(expectedChinese), "\(verb[0]): \(chinese)")
            for answer in [english, chinese] {
                #expect(answer.code == 1)
                #expect(answer.output.isEmpty)
                #expect(answer.messages.split(whereSeparator: \.isNewline).count == 1, "\(answer.messages)")
            }
        }
        #expect((try? bench.file.bytes) == before)
        #expect(try bench.names() == (harm == .missing ? [] : ["pondmap.sqlite"]))
    }

    private static let sentences: [Harm: (String, String)] = [
        .missing: ("no such store", "没有这个库文件"),
        .text: ("is no PondMap store", "不是塘图的库文件"),
        .empty: ("is no PondMap store", "不是塘图的库文件"),
        .otherDatabase: ("is no PondMap store", "不是塘图的库文件"),
        .newer: ("has format 99", "第 99 版"),
        .damaged: ("is damaged", "已损坏"),
        .truncated: ("is damaged", "已损坏"),
        .folder: ("is no PondMap store", "不是塘图的库文件"),
    ]

    private func answer(_ verb: [String], _ bench: Workbench) throws -> Program.Answer {
        try Program.pondmap.run(verb + ["--store", bench.store], in: bench.folder)
    }

    private func inflict(_ harm: Harm, on bench: Workbench) throws {
        let url = URL(fileURLWithPath: bench.store)
        switch harm {
        case .missing: try FileManager.default.removeItem(at: url)
        case .text: try bench.write("塘号,村\n1,示例上河村\n", to: "pondmap.sqlite")
        case .empty: try Data().write(to: url)
        case .otherDatabase:
            try FileManager.default.removeItem(at: url)
            let answer = try Program.peer("sqlite3").run([
                bench.store, "CREATE TABLE pond (id INTEGER PRIMARY KEY)",
            ])
            try #require(answer.code == 0)
        case .newer:
            try #require(
                try Program.peer("sqlite3").run([bench.store, "PRAGMA user_version = 99"]).code == 0)
        case .damaged:
            var bytes = try bench.file.bytes
            bytes.replaceSubrange(
                4096..<(bytes.count - 4096), with: Data(repeating: 0xA5, count: bytes.count - 8192))
            try bytes.write(to: url)
        case .truncated: try bench.file.bytes.prefix(10_000).write(to: url)
        case .folder:
            try FileManager.default.removeItem(at: url)
            try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        }
    }

    @Test func checkTellsOfBytesOverwrittenInTheMiddle() throws {
        let bench = try Demo.surveyed.get().copy()
        var bytes = try bench.file.bytes
        let middle = bytes.count / 2 / 4096 * 4096
        bytes.replaceSubrange(middle..<(middle + 4096), with: Data(repeating: 0xA5, count: 4096))
        try bytes.write(to: URL(fileURLWithPath: bench.store))
        let answer = try bench.pondmap("check", "--lang", "en")
        #expect(answer.code == 1)
        #expect(!(answer.output + answer.messages).isEmpty)
        #expect(!answer.messages.contains("Fatal"), "\(answer.messages)")
    }

    @Test func newNeverOverwrites() throws {
        let bench = try Demo.areas.get().copy()
        let before = try bench.file.bytes
        for (language, words) in [("en", "is not overwritten"), ("zh", "不会覆盖")] {
            let answer = try bench.pondmap(
                "new", "--name", "别处", "--branch", "119.2,34.9", "--lang", language)
            #expect(answer.code == 1)
            #expect(answer.messages.contains(words))
        }
        #expect(try bench.file.bytes == before)
    }

    @Test func aStoreLockedByAnotherProgramIsSaidToBe() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.dataDump()
        let other = try Holder(bench.store, sql: "BEGIN EXCLUSIVE")
        defer { other.release() }
        for (language, words) in [("en", "is locked by another program"), ("zh", "正被另一个程序占用")] {
            let answer = try bench.pondmap("undo", "--lang", language)
            #expect(answer.code == 1)
            #expect(answer.messages.contains(words), "\(answer)")
        }
        other.release()
        #expect(try bench.file.dataDump() == before)
        #expect(try bench.names() == ["pondmap.sqlite"])
    }

    @Test(.enabled(if: getuid() == 0, "only root can become another user"))
    func aReadOnlyStoreAnswersButRefusesToBeWritten() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.bytes
        let files = FileManager.default
        try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: bench.store)
        try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: bench.folder.path)
        let targets = try asNobody(["targets", "--store", bench.store])
        #expect(targets.code == 0, "\(targets)")
        for (language, words) in [("en", "is read-only"), ("zh", "只读")] {
            let answer = try asNobody(["undo", "--store", bench.store, "--lang", language])
            #expect(answer.code == 1)
            #expect(answer.messages.contains(words), "\(answer)")
        }
        try files.setAttributes([.posixPermissions: 0o000], ofItemAtPath: bench.store)
        let unreadable = try asNobody(["targets", "--store", bench.store, "--lang", "en"])
        #expect(unreadable.code == 1)
        #expect(unreadable.messages.contains("may not be opened"), "\(unreadable)")
        try files.setAttributes([.posixPermissions: 0o644], ofItemAtPath: bench.store)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: bench.folder.path)
        #expect(try bench.file.bytes == before)
    }

    private func asNobody(_ arguments: [String]) throws -> Program.Answer {
        try Program.peer("setpriv").run(
            ["--reuid=65534", "--regid=65534", "--clear-groups", Program.pondmap.path] + arguments)
    }

    @Test(arguments: [
        ["survey"], ["undo", "--nonsense"], ["targets", "--format", "pdf"], ["targets", "--lang", "fr"],
        ["new", "--name", "x", "--branch", "here"], ["frobnicate"], ["targets", "--within", "far"],
        ["survey", "x.csv", "--round", "2026", "--datum", "wgs84", "--crs", "EPSG:4326"],
        ["survey", "x.csv", "--round", "2026", "--map", "nothing"], ["export", "everything"],
    ])
    func wrongUsageExitsWith64(_ arguments: [String]) throws {
        let bench = try Demo.areas.get().copy()
        let english = try Program.pondmap.run(arguments + ["--store", bench.store], in: bench.folder)
        #expect(english.code == 64, "\(english)")
        #expect(english.output.isEmpty)
        var chinese = Program.pondmap
        chinese.environment["LC_ALL"] = "zh_CN.UTF-8"
        let answer = try chinese.run(arguments + ["--store", bench.store], in: bench.folder)
        #expect(answer.code == 64)
        #expect(answer.messages.hasPrefix("用法有误"), "\(answer.messages)")
    }
}

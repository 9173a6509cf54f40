import Foundation
import Testing

/// What a person at a terminal sees, by a real pseudo-terminal (`script` of util-linux).
struct TerminalTests {
    /// So many ponds, one beside the other, that a debug build takes longer than a second.
    private static func manyPonds(_ bench: Workbench) throws -> String {
        let rows = (0..<12_000).map { number in
            let (row, column) = number.quotientAndRemainder(dividingBy: 200)
            return "T-\(number),示例上河村,20,泥鳅,\(118.95 + Double(column) * 4e-4),\(34.93 + Double(row) * 4e-4)"
        }
        return try bench.write(
            "塘号,村,面积,品种,经度,纬度\n" + rows.joined(separator: "\n") + "\n", to: "many.csv")
    }

    private static func words(_ bench: Workbench, _ file: String) -> [String] {
        ["survey", file, "--round", "2025-R1", "--datum", "wgs84", "--lang", "zh", "--store", bench.store]
    }

    @Test func longWorkShowsABarOnATerminalAndWipesIt() throws {
        let bench = try Demo.areas.get().copy()
        let line = ([Program.pondmap.path] + Self.words(bench, try Self.manyPonds(bench))).joined(
            separator: " ")
        let seen = try Program.peer("script").run(["-qec", line, "/dev/null"], in: bench.folder)
        #expect(seen.code == 0)
        #expect(seen.output.contains("已读") || seen.output.contains("建索引"), "\(seen.output.suffix(400))")
        // The last thing done to the bar's line is to wipe it, before the report.
        let parts = seen.output.components(separatedBy: "\r\u{1B}[K")
        #expect(parts.count > 2 && parts.last?.contains("轮次 2025-R1") == true)
        #expect(parts.last?.contains("·") == false)
    }

    @Test func noBarGoesIntoAFile() throws {
        let bench = try Demo.areas.get().copy()
        let answer = try Program.pondmap.run(Self.words(bench, try Self.manyPonds(bench)))
        #expect(answer.code == 0 && !answer.messages.contains("\u{1B}") && !answer.output.contains("\u{1B}"))
    }

    /// A mistake in the words of a verb names that verb, in the language asked for.
    @Test(arguments: [
        (["targets", "--within", "绿"], "pondmap targets"),
        (["sheet", "fit", "1", "--model", "cubic"], "pondmap sheet fit"),
        (["export", "battle", "--datum", "nad27"], "pondmap export"), (["survey"], "pondmap survey"),
        (["check", "--nonsense"], "pondmap check"),
    ])
    func aMistakeNamesItsVerbInBothLanguages(_ words: [String], _ verb: String) throws {
        for language in ["zh", "en"] {
            let answer = try Program.pondmap.run(words + ["--lang", language])
            #expect(answer.code == 64 && answer.messages.contains(verb), "\(answer)")
            let isEnglish = ["Error:", "Usage:", "See '"].contains { answer.messages.contains($0) }
            #expect(isEnglish == (language == "en"), "\(answer.messages)")
        }
    }

    @Test(arguments: ["", "survey", "sheet fit", "policy load"])
    func chineseHelpHasNoEnglishHeadings(_ verb: String) throws {
        let words = verb.split(separator: " ").map(String.init)
        let answer = try Program.pondmap.run(words + ["--help", "--lang", "zh"])
        for word in ["USAGE", "OPTIONS", "Show", "default:", "SUBCOMMANDS"] {
            #expect(!answer.output.contains(word), "\(answer.output)")
        }
        #expect(answer.code == 0 && answer.output.contains("用法："))
    }

    @Test func whatIsNotThereIsNamedForWhatItIs() throws {
        let bench = try Workbench()
        let restored = try bench.pondmap("restore", bench.path("none.backup"), "--lang", "en")
        #expect(restored.code == 1 && restored.messages.contains("no such backup"), "\(restored)")
        let made = try Program.pondmap.run(
            [
                "new", "--name", "x", "--branch", "119.1,34.8", "--store", bench.path("nowhere/x.sqlite"),
                "--lang", "en",
            ])
        #expect(made.code == 1 && made.messages.contains("folder does not exist"), "\(made)")
    }
}

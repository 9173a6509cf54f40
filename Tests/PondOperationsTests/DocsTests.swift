import Foundation
import PondFormats
import PondModel
import PondSurvey
import Testing

/// The lists in the docs are those of the code.
struct DocsTests {
    /// The rows of the table under the heading of its first column, each cell without spaces around.
    private static func table(_ firstHeader: String, in text: String) throws -> [[String]] {
        let lines = text.components(separatedBy: "\n")
        let start = try #require(lines.firstIndex { $0.hasPrefix("| \(firstHeader) |") })
        return lines[(start + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.dropFirst().dropLast().components(separatedBy: "|").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
        }
    }

    private static func names(_ cell: String) -> [String] {
        cell.split(separator: "`").map(String.init).filter { !$0.allSatisfy { $0 == " " } }
    }

    @Test func formatsAreThoseOfTheCode() throws {
        let rows = try Self.table("format", in: Repository.text("docs/formats.md"))
        #expect(rows.map { $0[0] } == FileFormat.allCases.map(\.title.english))
        #expect(rows.map { $0[1] } == FileFormat.allCases.map(\.title.chinese))
        #expect(rows.map { Self.names($0[2]) } == FileFormat.allCases.map { $0.extensions.map { "." + $0 } })
        #expect(rows.map { $0[3] == "yes" } == FileFormat.allCases.map(\.isRead))
        #expect(rows.map { $0[4] == "yes" } == FileFormat.allCases.map(\.isWritten))
    }

    @Test func surveyFieldsHaveAllTheirNames() throws {
        let rows = try Self.table("field", in: Repository.text("docs/formats.md"))
        #expect(rows.map { Self.names($0[0]) } == SurveyField.allCases.map { [$0.rawValue] })
        #expect(rows.map { Self.names($0[1]) } == SurveyField.allCases.map(\.names))
        #expect(rows.map { $0[2] } == SurveyField.allCases.map(\.meaning.english))
        #expect(rows.map { $0[3] } == SurveyField.allCases.map(\.meaning.chinese))
    }

    @Test func kindsHaveAllTheirNames() throws {
        let rows = try Self.table("kind", in: Repository.text("docs/formats.md"))
        #expect(rows.map { Self.names($0[0]) } == RecordKind.allCases.map { [$0.rawValue] })
        #expect(rows.map { Self.names($0[1]) } == RecordKind.allCases.map(\.names))
        #expect(rows.map { $0[2] } == RecordKind.allCases.map(\.title.chinese))
    }

    @Test func areaFieldsHaveAllTheirNames() throws {
        let text = try Repository.text("docs/formats.md")
        let part = try #require(text.components(separatedBy: "## Area files").last)
        let rows = try Self.table("field", in: part)
        #expect(rows.map { Self.names($0[0]) } == AreaField.allCases.map { [$0.rawValue] })
        #expect(rows.map { Self.names($0[1]) } == AreaField.allCases.map(\.names))
    }

    @Test func layersAreThoseOfTheCatalog() throws {
        let rows = try Self.table("layer", in: Repository.text("docs/layers.md"))
        let expected = Layer.allCases.map { layer in
            [
                "`\(layer)`", layer.title.english, layer.title.chinese,
                WallMap.allCases.filter(layer.maps.contains).map(\.rawValue).joined(separator: ", "),
                layer.geometry.title.english,
                Edition.allCases.filter(layer.editions.contains).map(\.rawValue).joined(separator: ", "),
            ]
        }
        #expect(rows == expected)
    }

    @Test(arguments: Layer.allCases)
    func aLayersFieldsAndEditionsAreThoseOfTheCatalog(layer: Layer) throws {
        let text = try Repository.text("docs/layers.md")
        let heading = "### `\(layer)` · \(layer.title.chinese)\n"
        let part = try #require(text.components(separatedBy: heading).dropFirst().first)
        let expected = layer.fields.map { field in
            ["`\(field.name)`", field.meaning.english, field.meaning.chinese]
                + Edition.allCases.map { layer.fields(in: $0).contains(field) ? "yes" : "–" }
        }
        #expect(try Self.table("field", in: part) == expected)
    }

    /// The verbs that `--help` lists, each named in both READMEs.
    @Test(arguments: ["en", "zh"])
    func theREADMEsNameEveryVerb(language: String) throws {
        let help = try Program.pondmap.run(["--help", "--lang", language]).output
        let list = try #require(help.components(separatedBy: language == "en" ? "SUBCOMMANDS:" : "命令：").last)
        let verbs = list.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .compactMap { $0.split(separator: " ").first.map(String.init) }.filter {
                !["See", "详见"].contains($0)
            }
        #expect(verbs.count >= 11)
        let readme = try Repository.text(language == "en" ? "README.md" : "README.zh.md")
        #expect(verbs.filter { !readme.contains("pondmap \($0)") } == [])
    }

    @Test func bothREADMEsHaveTheSameCommands() throws {
        let commands = try ["README.md", "README.zh.md"].map { name in
            try Repository.text(name).split(separator: "\n").filter { $0.hasPrefix("    ") }
                .map { $0.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces) }
        }
        #expect(commands[0].count >= 12)
        #expect(commands[0] == commands[1])
    }

    /// Options that the docs and READMEs write exist in some verb's help.
    @Test func everyOptionInTheDocsExists() throws {
        let verbs = [
            "new", "areas", "survey", "targets", "export", "policy", "policy load", "undo", "check", "backup",
            "restore", "print", "prints", "base", "sheet print", "sheet locate",
            "sheet add", "sheet list", "sheet show", "sheet warp", "sheet trace", "sheet link", "sheet fit",
            "sheet detect",
        ]
        let help = try verbs.map {
            try Program.pondmap.run($0.split(separator: " ").map(String.init) + ["--help"]).output
        }
        .joined()
        for name in [
            "README.md", "README.zh.md", "docs/formats.md", "docs/layers.md", "docs/targets.md",
            "docs/printing.md", "docs/sheets.md",
        ] {
            for option in try Repository.text(name).matches(of: /--[a-z][a-z-]+/) {
                #expect(
                    help.contains("\(option.output) ") || help.contains("\(option.output)\n"),
                    "\(name): \(option.output)")
            }
        }
    }
}

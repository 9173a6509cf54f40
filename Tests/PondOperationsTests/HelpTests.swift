import Testing

/// What `--help` says fits a terminal of 80 columns.
struct HelpTests {
    /// Lines wider than 80 columns, a Chinese letter taking two (Unicode 15, East Asian Width W and F).
    private static let widths = #"""
        import sys, unicodedata
        for line in sys.argv[1].split("\n"):
            width = sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)
            if width > 80: print(width, line)
        """#

    @Test(
        arguments: [
            "", "new", "areas", "survey", "targets", "export", "policy", "policy show", "policy load", "undo",
            "check", "backup", "restore", "print", "base", "sheet", "sheet print", "sheet locate",
            "sheet add", "sheet list", "sheet show", "sheet warp", "sheet trace", "sheet link", "sheet fit",
            "sheet detect",
        ], ["zh", "en"])
    func everyHelpFitsEightyColumns(verb: String, language: String) throws {
        let words = verb.split(separator: " ").map(String.init)
        let answer = try Program.pondmap.run(words + ["--help", "--lang", language])
        #expect(answer.code == 0 && answer.output.contains("pondmap \(verb)"))
        #expect(try Judge.python(Self.widths, answer.output) == "")
    }
}

import Foundation
import PondMarket
import Testing

@Suite struct DisplayWidthTests {
    /// Python's unicodedata is the judge: W and F are two columns, combining marks none.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/python3"), "python3 is missing"))
    func widthsAreThoseOfUnicode() throws {
        let texts = [
            "桥北村", "abc", "净3,180亩", "（全角）", "ＡＢＣ１２", "“引号”、。", "e\u{301}", "㎡", "한국", "カナ", "ｶﾅ", "𠮷", "–…",
            "①⑧",
            "×", "→", "塘头会🎏",
        ]
        let script = """
            import sys, unicodedata as u
            for t in sys.argv[1:]:
                seen = [c for c in t if u.category(c) not in ('Mn', 'Me', 'Cf', 'Cc')]
                print(sum(2 if u.east_asian_width(c) in 'WF' else 1 for c in seen))
            """
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-c", script] + texts
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        let expected = answer.split(separator: "\n").compactMap { Int($0) }
        #expect(texts.map(DisplayWidth.of) == expected)
    }

    @Test(arguments: [
        ("桥北村委会", 10, "桥北村委会"), ("桥北村委会", 9, "桥北村委…"), ("桥北村委会", 8, "桥北村…"), ("abc", 2, "a…"), ("abc", 0, ""),
    ])
    func aCutTextNeverTakesMoreThanItMay(text: String, width: Int, cut: String) {
        #expect(DisplayWidth.cut(text, to: width) == cut)
        #expect(DisplayWidth.of(DisplayWidth.cut(text, to: width)) <= width)
    }
}

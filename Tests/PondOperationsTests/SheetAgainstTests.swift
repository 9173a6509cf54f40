import Foundation
import PondModel
import Testing

/// Sheets placed by the ponds of the last round, through the program.
struct SheetAgainstTests {
    /// All twenty are in the table of `scripts/bench --sheets`.
    @Test(arguments: [UInt64(1), 2, 3])
    func nineOfTenNumbersAreLinkedAndEverySwapIsToldAndNoOther(seed: UInt64) throws {
        let score = try DrawnPageScore(DrawnPage(SketchPage(seed: seed)))
        #expect(Double(score.right) >= 0.9 * Double(score.numbers), "\(score)")
        #expect(score.reported == score.swaps, "\(score)")
        // Two numbers of each page are misread; no right one is blamed for them.
        #expect(score.falseAlarms == 0, "\(score)")
    }

    /// The fit itself does not show a swap; the neighbours do.
    @Test func swappedMarksAreNoControlPointsAndTheFitIsStored() throws {
        let drawn = try DrawnPage(SketchPage(seed: 2))
        let before = try drawn.bench.file.dataDump()
        let (reply, code) = try drawn.fit("--accept", "drawn by hand")
        let found = try #require(reply.lastRound)
        #expect(
            code == 0 && reply.stored && found.round == "2025-R1" && found.marks == drawn.page.marks.count)
        #expect(reply.points.count == found.links.count { $0.control } && reply.points.count > 20)
        let swapped = found.doubts.filter { $0.kind == "swapped" }.flatMap(\.marks)
        #expect(swapped.count >= 2 * drawn.page.swaps.count)
        // Every control point is the pond that the page's author meant: none of a swapped pair is.
        for link in found.links where link.control {
            let mark = Int(link.number.dropFirst())! - 1
            #expect(link.pond == drawn.page.truth[mark], "\(link)")
        }
        let shown = try drawn.bench.sheet("show", "1")
        #expect(shown.fit?.model == reply.best.model)
        try drawn.bench.mustRun("undo")
        #expect(try drawn.bench.file.dataDump() == before)
    }

    /// A canal drawn bent the other way: what follows its marks folds the empty side, and only a reason takes it.
    @Test func aDrawingIsFollowedThatFoldsWhereNoMarkIsAndNeedsAReason() throws {
        let drawn = try DrawnPage(SketchPage(seed: 8))
        let (reply, code) = try drawn.fit()
        #expect(code == 1 && !reply.stored && reply.best.model == "spline", "\(reply.best)")
        #expect((reply.best.leaveOneOutMetres ?? .infinity) < Policy.Sheets.usual.maximumError.metres)
        #expect(try drawn.fit("--accept", "the canal is drawn the other way round").reply.stored)
    }

    /// Numbers alone, which two villages share, bring the marks to their ponds; what contradicts stays loose.
    @Test func tracedAgainstTheRoundNumbersAreItsPonds() throws {
        let drawn = try DrawnPage(SketchPage(seed: 1))
        let found = try #require(try drawn.fit("--accept", "drawn by hand").reply.lastRound)
        let ponds = try drawn.bench.file.number("SELECT count(*) FROM pond")
        let dump = "SELECT code, hex(position), hex(boundary) FROM pond ORDER BY id LIMIT \(ponds)"
        let before = try drawn.bench.query(dump)
        try drawn.bench.mustRun(
            "sheet", "trace", "1", "marks.csv", "--round", "2026-R1", "--against", "2025-R1")
        let marks = try drawn.bench.sheet("show", "1").marks
        let known = Dictionary(
            uniqueKeysWithValues: found.links.filter(\.control).map { ($0.number, $0.pond) })
        #expect(known.count > 30)
        for mark in marks where known[mark.number] != nil {
            #expect(mark.link == "known" && mark.became == known[mark.number], "\(mark)")
        }
        let certain = Set(known.keys)
        let looked = Set(found.links.map(\.number)).subtracting(certain)
        #expect(
            !looked.isEmpty && marks.filter { looked.contains($0.number) }.allSatisfy { $0.link == "loose" })
        // Neither code nor place of a known pond has changed.
        #expect(try drawn.bench.query(dump) == before)
        #expect(try drawn.bench.pondmap("check").code == 0)
    }

    @Test func tracedMarksServeWithoutAFile() throws {
        let bench = try Workbench.withFittedSheet()
        let rows = try (1...9).map { number -> String in
            let code = "TS-HX-00\(number)"
            let place = try bench.pond(code)
            let pixel = TrueSheet.pixel(place.longitude, place.latitude)
            return "\(number),\(pixel.x),\(pixel.y),\(code)"
        }
        try bench.write("号,x,y,塘号\n" + rows.joined(separator: "\n") + "\n", to: "marks.csv")
        try bench.mustRun("sheet", "trace", "1", "marks.csv", "--round", "2026-R1")
        let output = try bench.mustRun("sheet", "fit", "1", "--against", "2025-R1", "--format", "json").output
        let reply = try JSONDecoder().decode(AgainstReply.self, from: Data(output.utf8))
        // Ponds beside the photo were no marks.
        let traced = try bench.sheet("show", "1").marks.count
        #expect(traced >= 5 && reply.points.count == traced && reply.best.rmseMetres < 1, "\(reply.best)")
        #expect(reply.lastRound?.links.allSatisfy { $0.by == "code" } == true)
    }

    @Test func controlFileAndLastRoundGoTogether() throws {
        let bench = try Workbench.withSheet()
        let rows = try (1...6).map { number -> String in
            let place = try bench.pond("TS-HX-00\(number)")
            let pixel = TrueSheet.pixel(place.longitude, place.latitude)
            return "\(number),\(pixel.x),\(pixel.y)"
        }
        try bench.write("号,x,y\n" + rows.joined(separator: "\n") + "\n", to: "marks.csv")
        try bench.write(TrueSheet.control(noise: 0), to: "control.csv")
        let output = try bench.mustRun(
            "sheet", "fit", "1", "--control", "control.csv", "--against", "2025-R1", "--marks", "marks.csv",
            "--format", "json", "--model", "affine"
        ).output
        let reply = try JSONDecoder().decode(AgainstReply.self, from: Data(output.utf8))
        #expect(reply.points.count == 18 && reply.best.rmseMetres < 0.05, "\(reply.best)")
        let text = try bench.mustRun(
            "sheet", "fit", "1", "--against", "2025-R1", "--marks", "marks.csv", "--lang", "zh", "--model",
            "affine")
        #expect(text.output.contains("对照 2025-R1：6 个号认出 6 个"), "\(text.output)")
        #expect(text.output.contains("1 = TS-HX-001"))
    }

    static let refusals: [String: (arguments: [String], zh: String, en: String)] = [
        "unknown round": (["--against", "R9", "--marks", "marks.csv"], "2025-R1", "no round 'R9'"),
        "no marks": (["--against", "2025-R1"], "--marks", "no marks"),
        "strangers": (["--against", "2025-R1", "--marks", "strange.csv"], "至少要三个", "three out of line"),
        "no file": (["--against", "2025-R1", "--marks", "none.csv"], "none.csv", "none.csv"),
        "outside": (["--against", "2025-R1", "--marks", "outside.csv"], "没有塘口的号", "no marks"),
    ]

    @Test(arguments: refusals.keys.sorted(), ["zh", "en"])
    func whatCannotBeSetAgainstARoundEndsInOneSentence(_ kind: String, language: String) throws {
        let bench = try Workbench.withSheet()
        try bench.write("号,x,y\n1,10,10\n2,500,10\n3,500,600\n", to: "marks.csv")
        try bench.write("号,x,y\n桥,10,10\n路,500,10\n坝,500,600\n", to: "strange.csv")
        try bench.write("号,x,y\n1,10,1000\n2,5000,10\n", to: "outside.csv")
        let before = try bench.file.wholeDump()
        let refusal = try #require(Self.refusals[kind])
        let answer = try Program.pondmap.run(
            ["sheet", "fit", "1"] + refusal.arguments + ["--lang", language, "--store", bench.store],
            in: bench.folder)
        #expect(answer.code == 1 && answer.output.isEmpty, "\(answer.output)")
        #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
        #expect(answer.messages.contains(language == "zh" ? refusal.zh : refusal.en), "\(answer.messages)")
        #expect(try bench.file.wholeDump() == before)
    }

    @Test func withoutControlAndRoundTheUsageIsWrong() throws {
        let bench = try Workbench.withSheet()
        #expect(try bench.pondmap("sheet", "fit", "1").code == 64)
        #expect(try bench.pondmap("sheet", "fit", "1", "--control", "c.csv", "--marks", "m.csv").code == 64)
    }
}

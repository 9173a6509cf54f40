import Foundation
import Testing

/// What the verbs on sheets write, and over what they never do.
struct SheetOutputTests {
    private static func kept(_ bench: Workbench) throws -> String {
        bench.path("pondmap.sqlite.pictures/\(try bench.sheet("show", "1").file)")
    }

    /// A fitted sheet, marks one of which is rejected, control points as QGIS has them, and links to the store's file.
    private static func bench() throws -> Workbench {
        let bench = try Workbench.withFittedSheet()
        try bench.write("number,x,y\n1,400,400\n2,4000,400\n", to: "marks.csv")
        let points = TrueSheet.control(noise: 1).split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: ",")
            return "\(cells[2]),\(cells[3]),\(cells[0]),-\(cells[1]),1"
        }
        try bench.write(
            (["mapX,mapY,sourceX,sourceY,enable"] + points).joined(separator: "\n"), to: "in.points")
        for name in ["over.points", "over.pdf", "over.tif"] {
            try FileManager.default.createSymbolicLink(
                atPath: bench.path(name), withDestinationPath: bench.store)
        }
        return bench
    }

    private static func cases(_ bench: Workbench) throws -> [([String], target: String)] {
        let picture = try kept(bench)
        let folder = URL(fileURLWithPath: picture).deletingLastPathComponent().path
        let trace = ["trace", "1", "marks.csv", "--round", "2026-R2", "--rejects"]
        let fit = ["fit", "1", "--control", "in.points", "--save-points"]
        let print = ["print", "--bbox", "119.10,34.82,119.106,34.824", "--scale", "5000", "--to"]
        return [
            (["detect", "1", "--to"], bench.store), (["detect", "1", "--to"], picture),
            (["detect", "1", "--to"], folder + "/new.geojson"),
            (["warp", "1", "--to"], picture), (["warp", "1", "--to"], bench.path("over.tif")),
            (trace, bench.store), (trace, bench.path("marks.csv")), (trace, picture),
            (fit, bench.path("in.points")), (fit, bench.path("over.points")),
            (print, bench.path("over.pdf")), (print, folder + "/field.pdf"),
        ]
    }

    @Test(arguments: ["en", "zh"])
    func nothingGoesOverTheStoreItsPicturesOrWhatIsRead(language: String) throws {
        let bench = try Self.bench()
        func state() throws -> [Data] {
            try [bench.store, Self.kept(bench), bench.path("marks.csv"), bench.path("in.points")].map {
                try Data(contentsOf: URL(fileURLWithPath: $0))
            }
        }
        let (before, names) = (try state(), try bench.names())
        for (words, target) in try Self.cases(bench) {
            let answer = try Program.pondmap.run(
                ["sheet"] + words + [target, "--lang", language, "--store", bench.store], in: bench.folder)
            #expect(answer.code == 1 && answer.output.isEmpty, "\(words) \(target): \(answer)")
            #expect(answer.messages.contains(language == "en" ? "Cannot write \(target)" : "写不了 \(target)"))
            #expect(answer.messages.split(separator: "\n").count == 1, "\(answer.messages)")
        }
        #expect(try state() == before && bench.names() == names)
        #expect(try bench.query("SELECT count(*) FROM fieldSheet") == ["0"])
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test(arguments: ["en", "zh"])
    func endingsAndFoldersAreToldOfTheFileThatWasAskedFor(language: String) throws {
        let bench = try Workbench.withFittedSheet()
        let box = ["print", "--bbox", "119.10,34.82,119.106,34.824", "--scale", "5000", "--to"]
        let refusals: [([String], code: Int32)] = [
            (box + ["field.svg"], 64), (box + ["none/field.pdf"], 1), (["warp", "1", "--to", "o.jpg"], 1),
            (["detect", "1", "--to", "none/o.geojson"], 1),
        ]
        for (words, code) in refusals {
            let answer = try Program.pondmap.run(
                ["sheet"] + words + ["--lang", language, "--store", bench.store], in: bench.folder)
            #expect(answer.code == code && answer.output.isEmpty, "\(words): \(answer)")
            #expect(answer.messages.contains(words[words.count - 1]), "\(answer.messages)")
            #expect(!answer.messages.contains(".part-") && !answer.messages.contains("--format"))
        }
        let printed = try bench.mustRun(
            "sheet", "print", "--bbox", "119.10,34.82,119.106,34.824", "--scale", "5000", "--to",
            bench.path("f.pdf"), "--lang", "en")
        #expect(printed.messages.contains(", 1 page,"), "\(printed.messages)")
    }
}

import Foundation

/// Stores made once of the demo's files by the program itself; each test takes a copy.
enum Demo {
    static let firstRound = Repository.file("data/demo/2025-R1.ovkml")
    static let secondRound = Repository.file("data/demo/2026-R2.csv")

    /// Counties, towns and villages, and no pond.
    static let areas = Result {
        let bench = try Workbench()
        try bench.makeStore()
        try bench.mustRun(
            "areas", Repository.file("data/demo/areas.csv"),
            Repository.file("data/demo/village-outlines.geojson"),
            "--datum", "wgs84")
        return bench
    }

    /// The areas and the first round.
    static let surveyed = Result {
        let bench = try areas.get().copy()
        try bench.mustRun("survey", firstRound, "--round", "2025-R1")
        return bench
    }
}

extension Workbench {
    var file: StoreFile { StoreFile(path: store) }

    /// A bench of its own with a copy of this one's store.
    func copy() throws -> Workbench {
        let other = try Workbench()
        try FileManager.default.copyItem(atPath: store, toPath: other.store)
        return other
    }

    /// Runs `pondmap` where nothing may go wrong.
    @discardableResult
    func mustRun(_ arguments: String...) throws -> Program.Answer {
        let answer = try Program.pondmap.run(arguments + ["--store", store], in: folder)
        guard answer.code == 0 else {
            throw Failure("\(arguments): exit \(answer.code)\n\(answer.output)\n\(answer.messages)")
        }
        return answer
    }

    /// The report of an import.
    @discardableResult
    func survey(_ arguments: String...) throws -> SurveyAnswer {
        let answer = try Program.pondmap.run(
            ["survey"] + arguments + ["--format", "json", "--store", store], in: folder)
        guard answer.code == 0 else { throw Failure("exit \(answer.code)\n\(answer.messages)") }
        return try JSONDecoder().decode(SurveyAnswer.self, from: Data(answer.output.utf8))
    }

    /// Everything that lies in the folder.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }
}

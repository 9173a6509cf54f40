import Foundation

/// A seeded page on its way through the program: a store with the ponds of the last round, the page's photo, and its
/// marks in pixels.
struct DrawnPage {
    let page: SketchPage
    let bench: Workbench

    /// The villages of the ponds and a photo; the ponds of each page lie otherwise.
    private static let withPhoto = Result {
        let bench = try Workbench()
        try bench.makeStore()
        try bench.writeAreas(near: "119.1200,34.8406", "119.1290,34.8406")
        try bench.makePhoto("page.png", width: SketchPage.width, height: SketchPage.height)
        try bench.mustRun("sheet", "add", "page.png", "--village", "某村1")
        return bench
    }

    init(_ page: SketchPage) throws {
        self.page = page
        let template = try Self.withPhoto.get()
        bench = try template.copy()
        try FileManager.default.copyItem(
            atPath: template.store + ".pictures", toPath: bench.store + ".pictures")
        let ponds = page.ponds.map { pond in
            let village = pond.code.hasPrefix("DS-QT") ? "某村1" : "某村2"
            return "\(pond.code),\(village),\(pond.position.longitude),\(pond.position.latitude)"
        }
        try bench.write("塘号,村,经度,纬度\n" + ponds.joined(separator: "\n") + "\n", to: "round1.csv")
        try bench.mustRun("survey", "round1.csv", "--round", "2025-R1", "--datum", "wgs84")
        let marks = page.marks.enumerated().map { "m\($0 + 1),\($1.pixel.x),\($1.pixel.y),\($1.label)" }
        try bench.write("号,x,y,塘号\n" + marks.joined(separator: "\n") + "\n", to: "marks.csv")
    }

    /// What `sheet fit --against` says of it, and its exit code.
    func fit(_ arguments: String...) throws -> (reply: AgainstReply, code: Int32) {
        let answer = try Program.pondmap.run(
            [
                "sheet", "fit", "1", "--against", "2025-R1", "--marks", "marks.csv", "--format", "json",
                "--store", bench.store,
            ] + arguments, in: bench.folder)
        guard !answer.output.isEmpty else { throw Workbench.Failure(answer.messages) }
        return (try JSONDecoder().decode(AgainstReply.self, from: Data(answer.output.utf8)), answer.code)
    }
}

/// The JSON of `sheet fit --against`.
struct AgainstReply: Decodable {
    struct LastRound: Decodable {
        struct Link: Decodable {
            let number, pond, village, by: String
            let missedMetres: Double
            let control: Bool
        }
        struct Doubt: Decodable {
            let kind, words: String
            let marks: [String]
            let nearest: String?
        }
        let round: String
        let marks: Int
        let links: [Link]
        let doubts: [Doubt]
        let loose: [String]
    }
    struct Model: Decodable {
        let model: String
        let rmseMetres: Double
        let leaveOneOutMetres: Double?
    }
    struct Point: Decodable {
        let label: String
        let x, y, residualMetres: Double
        let residualPixels, residualMillimetres: Double?
    }
    let stored: Bool
    let best: Model
    let points: [Point]
    let lastRound: LastRound?
}

/// What the program got right of a page.
struct DrawnPageScore {
    var numbers = 0
    var right = 0
    var swaps = 0
    var reported = 0
    var falseAlarms = 0
    var leaveOneOutMetres = 0.0

    init(_ drawn: DrawnPage) throws {
        let reply = try drawn.fit("--accept", "a benchmark").reply
        guard let found = reply.lastRound else { throw Workbench.Failure("nothing of the last round") }
        let linked = Dictionary(uniqueKeysWithValues: found.links.map { ($0.number, $0.pond) })
        for (index, code) in drawn.page.truth.enumerated() where code != nil {
            numbers += 1
            if linked["m\(index + 1)"] == code { right += 1 }
        }
        let told = found.doubts.filter { $0.kind == "swapped" }.map { Set($0.marks) }
        swaps = drawn.page.swaps.count
        reported = drawn.page.swaps.count { told.contains($0) }
        // A run or a single mark out of order is right where each of its marks is one of a swapped pair or misread.
        let wrong = Set(drawn.page.swaps.joined()).union(drawn.page.misread)
        let disordered = found.doubts.filter { $0.kind == "reversed" || $0.kind == "outOfOrder" }
        falseAlarms =
            told.count { !drawn.page.swaps.contains($0) }
            + disordered.count { !$0.marks.allSatisfy(wrong.contains) }
        leaveOneOutMetres = reply.best.leaveOneOutMetres ?? .infinity
    }
}

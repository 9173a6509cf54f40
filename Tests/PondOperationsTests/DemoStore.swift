import Foundation

/// The demo as `scripts/run` makes it, by the program itself; made once, only read by the tests.
struct DemoStore {
    static let shared = Result { try DemoStore() }

    let folder: URL
    var store: String { folder.appendingPathComponent("pondmap.sqlite").path }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("pondmap-demo-\(getpid())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        atexit {
            try? FileManager.default.removeItem(
                at: FileManager.default.temporaryDirectory.appendingPathComponent("pondmap-demo-\(getpid())"))
        }
        try pondmap("new", "--name", "示例赣榆", "--branch", "119.12425,34.84065")
        let areas = ["areas.csv", "village-outlines.geojson"].map { Repository.file("data/demo/\($0)") }
        try pondmap(["areas"] + areas + ["--datum", "wgs84"])
        try pondmap("survey", Repository.file("data/demo/2025-R1.ovkml"), "--round", "2025-R1")
        try pondmap("survey", Repository.file("data/demo/2026-R2.csv"), "--round", "2026-R2")
        for edition in ["internal", "public"] {
            for map in ["battle", "aquaculture"] {
                for format in ["geojson", "kml", "ovkml", "gpkg"] {
                    try pondmap(
                        "export", map, "--edition", edition, "--to", path("\(edition)-\(map).\(format)"))
                }
            }
        }
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    @discardableResult
    func pondmap(_ arguments: String...) throws -> Program.Answer { try pondmap(arguments) }

    /// Runs `pondmap` on the demo; anything but success is an error.
    @discardableResult
    func pondmap(_ arguments: [String]) throws -> Program.Answer {
        let answer = try Program.pondmap.run(arguments + ["--store", store], in: folder)
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return answer
    }
}

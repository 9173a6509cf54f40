import Foundation

/// Other programs that judge ours: GDAL's tools and Python.
enum Peer {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    /// Runs a program and returns what it printed; throws when it fails.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program) \(arguments): \(process.terminationStatus)")
        }
        return data
    }

    static func has(_ program: String) -> Bool { (try? run("which", [program])) != nil }

    /// What a Python program prints as JSON.
    static func python<Answer: Decodable>(_ source: String, _ arguments: [String]) throws -> Answer {
        try JSONDecoder().decode(Answer.self, from: run("python3", ["-c", source] + arguments))
    }

    /// A feature as GDAL reads it.
    struct Seen: Decodable, Equatable {
        var layer: String
        var geometry: String
        var coordinates: [[Double]]
        var fields: [String: String]
    }

    /// All features of some layers as GDAL's ogr2ogr reads them.
    static func gdal(_ path: String, _ layers: [String]) throws -> [Seen] {
        try python(
            """
            import json, subprocess, sys
            def flat(c):
                return [c[:2]] if c and not isinstance(c[0], list) else [p for x in c for p in flat(x)]
            def text(v): return v if isinstance(v, str) else json.dumps(v)
            def seen(layer, f):
                g = f["geometry"]
                fields = {k: text(v) for k, v in f["properties"].items() if v is not None}
                points = flat(g["coordinates"])
                return {"layer": layer, "geometry": g["type"], "coordinates": points, "fields": fields}
            out = []
            for layer in sys.argv[2:]:
                run = ["ogr2ogr", "-f", "GeoJSONSeq", "/vsistdout/", sys.argv[1], layer]
                run += ["-lco", "COORDINATE_PRECISION=15"]
                printed = subprocess.run(run, check=True, capture_output=True).stdout.decode()
                out += [seen(layer, json.loads(line)) for line in printed.splitlines()]
            print(json.dumps(out))
            """, [path] + layers)
    }
}

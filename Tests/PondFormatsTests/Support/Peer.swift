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

    /// All features of a file as GDAL's Python binding reads them.
    static func gdal(_ path: String) throws -> [Seen] {
        try python(
            """
            import json, sys
            from osgeo import ogr
            ogr.UseExceptions()
            def flat(g):
                if g.GetGeometryCount(): return [p for i in range(g.GetGeometryCount()) for p in flat(g.GetGeometryRef(i))]
                return [list(p[:2]) for p in g.GetPoints()]
            data = ogr.Open(sys.argv[1])
            out = []
            for layer in data:
                for f in layer:
                    g = f.GetGeometryRef()
                    names = [d.GetName() for d in layer.schema]
                    out.append({"layer": layer.GetName(), "geometry": g.GetGeometryName() if g else "",
                        "coordinates": flat(g) if g else [],
                        "fields": {n: f.GetFieldAsString(n) for n in names if f.IsFieldSetAndNotNull(n)}})
            print(json.dumps(out))
            """, [path])
    }
}

import CGDAL

/// The names in a zip archive, and GDAL's paths to them.
struct ZipArchive {
    private let archivePath: String
    let names: [String]

    init(path: String) throws {
        try GDALLibrary.require()
        archivePath = path
        let (list, message) = GDALLibrary.quietly { PondVSIReadDirRecursive("/vsizip/{\(path)}") }
        guard let list else {
            throw FormatError.badArchive(path, reason: message.isEmpty ? "not a zip archive" : message)
        }
        defer { PondCSLDestroy(list) }
        var names: [String] = []
        var at = list
        while let name = at.pointee {
            names.append(String(decoding: GDALColumn.bytes(of: name), as: UTF8.self))
            at += 1
        }
        self.names = names
    }

    func path(of name: String) -> String { "/vsizip/{\(archivePath)}/\(name)" }
}

import Foundation
import PondFormats
import PondGeodesy
import PondModel
import Testing

/// Good files with random harm done to them: reading must end, by features or by an error of ours.
struct MutationTests {
    @Test(arguments: 0..<5)
    func harmedTextEndsInFeaturesOrAnErrorOfOurs(which: Int) throws {
        let (name, text) = GoodFiles.seeds[which]
        try attack(name, Array(text.utf8), count: 400, seed: UInt64(which))
    }

    /// Files as GDAL writes them; zipped ones hold checksums, so that most harm is found out early.
    @Test(
        .enabled(if: Peer.has("ogr2ogr"), "needs GDAL's tools"),
        arguments: ["gpkg", "xlsx", "dxf", "kmz", "zip"])
    func harmedFilesOfGDALEndInFeaturesOrAnErrorOfOurs(ending: String) throws {
        let folder = try TemporaryFolder()
        let path = try GDALSamples.write(ending: ending, in: folder)
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
        try attack("a.\(ending)", bytes, count: 40, seed: 99)
    }

    private func attack(_ name: String, _ bytes: [UInt8], count: Int, seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var random = Seeded(seed)
        var ended = 0
        for _ in 0..<count {
            let path = try folder.file(name, Data(harmed(bytes, &random)))
            do {
                let file = try FeatureFile(path: path)
                let found = try file.all(batchSize: 3)
                let rows = found.map { RejectedRow(place: $0.place, reason: "r") }
                if !rows.isEmpty { _ = try RejectFile.write([(file, rows)], to: folder.path("rejects")) }
                ended += 1
            } catch is FormatError {
                ended += 1
            }
        }
        #expect(ended == count)
    }

    private func harmed(_ bytes: [UInt8], _ random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let at = Int.random(in: 0..<max(bytes.count, 1), using: &random)
            let length = min(Int.random(in: 1...20, using: &random), bytes.count - at)
            switch Int.random(in: 0..<6, using: &random) {
            case 0: bytes = Array(bytes[..<at])
            case 1: bytes.removeSubrange(at..<(at + length))
            case 2: bytes.insert(contentsOf: bytes[at..<(at + length)], at: at)
            case 3: bytes.insert(contentsOf: "{[<\"'&,:\n\0".utf8.shuffled(using: &random).prefix(3), at: at)
            case 4:
                for index in at..<(at + length) { bytes[index] = UInt8.random(in: 0...255, using: &random) }
            default: if at < bytes.count { bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
            }
        }
        return bytes
    }
}

import CGDAL
import Foundation

/// GDAL for pictures, opened when one is first read.
enum RasterLibrary {
    /// Throws when GDAL is not installed.
    static func require() throws(PhotoError) {
        guard PondGDALIsReady() == 1 else { throw .noGDAL(reason: String(cString: PondGDALFailure())) }
    }

    /// Runs `work` with GDAL's messages kept back, and gives the last one with the answer.
    static func quietly<Answer>(_ work: () throws -> Answer) rethrows -> (Answer, message: String) {
        PondGDALKeepErrors()
        defer { PondCPLPopErrorHandler() }
        PondCPLErrorReset()
        let answer = try work()
        return (answer, String(cString: PondCPLGetLastErrorMsg()))
    }

    /// Runs `work` with settings that hold for this thread and this time only.
    static func with<Answer>(_ settings: [String: String], _ work: () throws -> Answer) rethrows -> Answer {
        for (key, value) in settings { PondCPLSetThreadLocalConfigOption(key, value) }
        defer { for key in settings.keys { PondCPLSetThreadLocalConfigOption(key, nil) } }
        return try work()
    }

    /// Runs `work` with a list of C strings that ends with a null pointer.
    static func withList<Answer>(
        _ texts: [String], _ work: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> Answer
    ) rethrows -> Answer {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        var list = copies + [nil]
        return try list.withUnsafeMutableBufferPointer { try work($0.baseAddress!) }
    }
}

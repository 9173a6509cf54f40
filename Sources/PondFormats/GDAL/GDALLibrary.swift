import CGDAL
import Foundation
import PondModel

/// The GDAL library, which is opened when a format first needs it.
enum GDALLibrary {
    /// Throws when GDAL is not installed.
    static func require() throws {
        guard PondGDALIsReady() == 1 else {
            throw FormatError.noGDAL(reason: String(cString: PondGDALFailure()))
        }
    }

    /// Runs `work` with GDAL's messages kept back, and returns the last one with the result.
    static func quietly<Result>(_ work: () throws -> Result) rethrows -> (Result, message: String) {
        PondGDALKeepErrors()
        defer { PondCPLPopErrorHandler() }
        PondCPLErrorReset()
        let result = try work()
        return (result, String(cString: PondCPLGetLastErrorMsg()))
    }

    /// Runs `work` with a list of C strings that ends with a null pointer.
    static func withList<Result>(
        _ texts: [String], _ work: (UnsafeMutablePointer<UnsafePointer<CChar>?>) throws -> Result
    ) rethrows -> Result {
        let copies = texts.map { strdup($0) }
        defer { copies.forEach { free($0) } }
        var list = copies.map { UnsafePointer($0) } + [nil]
        return try list.withUnsafeMutableBufferPointer { try work($0.baseAddress!) }
    }
}

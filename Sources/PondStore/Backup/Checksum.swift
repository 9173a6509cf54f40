import CCrypto
import Foundation

/// The fingerprint by which a backup knows its pictures.
enum Checksum {
    /// SHA-256 (FIPS 180-4), 32 bytes, by OpenSSL.
    static func sha256(_ data: Data) -> Data {
        var digest = Data(count: Int(SHA256_DIGEST_LENGTH))
        digest.withUnsafeMutableBytes { target in
            data.withUnsafeBytes { source in
                _ = SHA256(
                    source.bindMemory(to: UInt8.self).baseAddress, source.count,
                    target.bindMemory(to: UInt8.self).baseAddress)
            }
        }
        return digest
    }

    /// The SHA-256 of a file in hexadecimal digits; `nil` when it cannot be read.
    static func sha256(ofFileAt url: URL) -> String? {
        guard let data = try? Data(contentsOf: url, options: .mappedIfSafe) else { return nil }
        return sha256(data).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

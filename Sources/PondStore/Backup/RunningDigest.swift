import CCrypto
import Foundation

/// A SHA-256 (FIPS 180-4) over bytes that come piece by piece, by OpenSSL.
final class RunningDigest {
    private let context: OpaquePointer

    init() {
        guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
            preconditionFailure("OpenSSL knows SHA-256.")
        }
        self.context = context
    }

    deinit { EVP_MD_CTX_free(context) }

    func take(_ bytes: UnsafeRawBufferPointer) { EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) }

    func take(_ number: Int64) { withUnsafeBytes(of: number.littleEndian, take) }

    /// The 32 bytes of all that came; nothing may come afterwards.
    func finish() -> Data {
        var digest = Data(count: Int(SHA256_DIGEST_LENGTH))
        digest.withUnsafeMutableBytes { target in
            _ = EVP_DigestFinal_ex(context, target.bindMemory(to: UInt8.self).baseAddress, nil)
        }
        return digest
    }
}

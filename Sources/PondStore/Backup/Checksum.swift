import Crypto
import Foundation

/// The fingerprint by which a backup knows its pictures.
enum Checksum {
    static func sha256(_ data: Data) -> Data { Data(SHA256.hash(data: data)) }
}

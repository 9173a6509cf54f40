import PondGeodesy
import PondModel

/// How well known things fit under each datum.
package struct DatumEvidence: Hashable, Sendable {
    package struct Fit: Hashable, Sendable {
        package let datum: Datum
        /// Between where the file says a thing is and where the store knows it.
        package let medianResidual: Length
    }

    package let pairCount: Int
    /// Best first.
    package let fits: [Fit]

    /// `12 known things: median 2.1 m in GCJ-02, 529.0 m in WGS 84, 742.0 m in BD-09`.
    package var words: Words {
        let list = fits.map { "\($0.datum.title) \(Self.metres($0.medianResidual))" }
        let phrases = fits.map { "\(Self.metres($0.medianResidual)) in \($0.datum.title)" }
        return Words(
            zh: "\(pairCount) 个已知对象的偏差中位数：\(list.joined(separator: "，"))",
            en: "\(pairCount) known things: median \(phrases.joined(separator: ", "))")
    }

    private static func metres(_ length: Length) -> String {
        length.metres.isFinite ? "\((length.metres * 10).rounded() / 10) m" : "∞"
    }
}

import PondGeodesy
import PondModel

/// A limit of the policy that a fit does not keep.
package enum PassedLimit: Hashable, Sendable {
    /// The leave-one-out error; `nil` where nobody knows it.
    case error(Length?, limit: Length)
    /// This part of the photo is folded over.
    case fold(share: Double)
    /// So many times more one way than the other.
    case stretch(Double, limit: Double)

    /// What was found and what is allowed, to be joined with others.
    package var words: Words {
        switch self {
        case .error(nil, let limit):
            Words(
                zh: "逐点留出的误差无从得知（max_error_m \(Self.plain(limit.metres)) 米）",
                en: "nobody knows its leave-one-out error (max_error_m is \(Self.plain(limit.metres)) m)")
        case .error(let error?, let limit):
            Words(
                zh: "逐点留出 \(Self.plain(error.metres)) 米，上限 \(Self.plain(limit.metres)) 米（max_error_m）",
                en:
                    "its leave-one-out error of \(Self.plain(error.metres)) m is past \(Self.plain(limit.metres)) m "
                    + "(max_error_m)")
        case .fold(let share):
            Words(
                zh: "照片的 \(Self.percent(share)) 被翻折", en: "\(Self.percent(share)) of the photo is folded over"
            )
        case .stretch(let ratio, let limit):
            Words(
                zh: "一个方向拉长 \(Self.plain(ratio)) 倍，上限 \(Self.plain(limit)) 倍（max_stretch）",
                en:
                    "the photo is stretched \(Self.plain(ratio)) times more one way than the other, past "
                    + "\(Self.plain(limit)) (max_stretch)")
        }
    }

    private static func percent(_ share: Double) -> String {
        share < 0.01 ? "< 1 %" : "\(Int((share * 100).rounded())) %"
    }

    private static func plain(_ number: Double) -> String {
        guard number.isFinite, number < 1e6 else { return "> 1000000" }
        let tenths = (number * 10).rounded() / 10
        return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }
}

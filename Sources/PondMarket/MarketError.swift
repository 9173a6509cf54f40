import PondModel

/// Why a question about markets is refused.
package enum MarketError: TellingError, Equatable {
    case badLength(String)
    case badMass(String)
    case badShare(String)
    case badLevel(String)

    package var words: Words {
        switch self {
        case .badLength(let text):
            Words(
                zh: "“\(text)”不是距离；可写 100km、100公里、100000m 或 100（公里）。",
                en: "'\(text)' is no distance; 100km, 100000m or 100 (kilometres) works.")
        case .badMass(let text):
            Words(
                zh: "“\(text)”不是吨数；可写 10000t、1万吨、10kt、10000000kg 或 10000（吨）。",
                en: "'\(text)' is no mass; 10000t, 1万吨, 10kt, 10000000kg or 10000 (tonnes) works.")
        case .badShare(let text):
            Words(
                zh: "“\(text)”不是比例；可写 20% 或 0.2，在 0 到 100% 之间。",
                en: "'\(text)' is no share; 20% or 0.2 works, from 0 to 100%.")
        case .badLevel(let text):
            Words(
                zh: "“\(text)”不是级别；可写 village（村）、town（镇）、county（县）或 all（全部）。",
                en: "'\(text)' is no level; village, town, county or all works.")
        }
    }
}

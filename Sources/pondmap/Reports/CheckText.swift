import PondModel
import PondStore

/// What `check` found, a line each, or as JSON.
struct CheckText {
    let findings: [CheckFinding]
    let language: Language

    var text: String {
        if findings.isEmpty {
            return Words(
                zh: "库完好：结构、索引、外形、合计都对。", en: "The store is sound: structure, indexes, outlines and totals."
            )
            .text(in: language)
        }
        let title = Words(zh: "发现 \(findings.count) 处问题：", en: "\(findings.count) findings:").text(
            in: language)
        return ([title] + findings.map { "  \($0.words.text(in: language))" }).joined(separator: "\n")
    }

    private struct Finding: Encodable {
        let kind, place, words: String
    }

    var json: String {
        JSONText.encode(
            findings.map {
                Finding(kind: $0.kind.rawValue, place: $0.place, words: $0.words.text(in: language))
            })
    }
}

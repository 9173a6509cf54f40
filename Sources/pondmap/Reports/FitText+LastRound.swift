import PondMarket
import PondModel
import PondOperations
import PondSheets

/// What the earlier round says of the marks.
extension FitText {
    var lastRoundLines: [String] {
        guard let found = answer.lastRound else { return [] }
        return [sentence(found)] + byPlace(found) + found.doubts.map { "! " + $0.words.text(in: language) }
            + looseLine(found)
            + found.unread.map { "\($0.file):\($0.place): \($0.words.text(in: language))" }
    }

    private func sentence(_ found: LastRoundAnswer) -> String {
        func count(_ basis: MarkLink.Basis) -> Int { found.links.count { $0.basis == basis } }
        let (code, number, place) = (count(.code), count(.number), count(.place))
        return words(
            "对照 \(found.round)：\(found.markCount) 个号认出 \(found.links.count) 个（按塘号 \(code)，按数字 \(number)，按位置 \(place)），\(found.doubts.count) 处可疑",
            "Against \(found.round): \(found.links.count) of \(found.markCount) marks linked (\(code) by code, "
                + "\(number) by number, \(place) by place), \(found.doubts.count) in doubt")
    }

    /// Marks whose label says nothing, and the pond that lies there: no control points, but worth a look.
    private func byPlace(_ found: LastRoundAnswer) -> [String] {
        let pairs = found.links.filter { $0.basis == .place }.map { "\($0.number) → \($0.pond)" }
        guard !pairs.isEmpty else { return [] }
        let list = pairs.joined(separator: words("、", ", "))
        return [words("按位置是：\(list)", "By their place: \(list)")]
    }

    private func looseLine(_ found: LastRoundAnswer) -> [String] {
        guard !found.loose.isEmpty else { return [] }
        let list = found.loose.joined(separator: words("、", ", "))
        return [words("认不出的号：\(list)", "Not recognised: \(list)")]
    }
}

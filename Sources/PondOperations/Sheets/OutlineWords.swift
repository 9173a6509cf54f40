import PondModel

/// What is said about outlines drawn on sheets.
enum OutlineWords {
    /// Why an outline's area does not count, and what does.
    static func areaNotTaken(share: Double?, limit: Double, hasReported: Bool) -> Words {
        let most = percent(limit)
        let found =
            share.map { Words(zh: "面积误差约 ±\(percent($0))", en: "its area is known to ±\(percent($0)) only") }
            ?? Words(zh: "面积误差不明", en: "nobody knows how far off its area is")
        return hasReported
            ? Words(
                zh: "草图轮廓的\(found.chinese)（最多 \(most)）：以上报面积为准",
                en: "outline on the sheet: \(found.english) (at most \(most)); the reported area holds")
            : Words(
                zh: "草图轮廓的\(found.chinese)（最多 \(most)）：没有上报面积，面积未知",
                en:
                    "outline on the sheet: \(found.english) (at most \(most)); no area is reported, so it stays unknown"
            )
    }

    /// Why the area of an outline that crosses itself does not count: nobody knows which part is the pond.
    static func crossed(hasReported: Bool) -> Words {
        hasReported
            ? Words(
                zh: "草图轮廓自相交，面积不可信：以上报面积为准",
                en: "outline on the sheet: it crosses itself; the reported area holds")
            : Words(
                zh: "草图轮廓自相交，面积不可信：没有上报面积，面积未知",
                en: "outline on the sheet: it crosses itself; no area is reported, so it stays unknown")
    }

    private static func percent(_ share: Double) -> String {
        share.isFinite && share < 100 ? "\(Int((share * 100).rounded())) %" : "> 100 %"
    }
}

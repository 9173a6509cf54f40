import PondModel

/// A control point that could not be used, and why.
package struct RejectedControl: Equatable, Sendable {
    /// Why.
    package enum Reason: Hashable, Sendable {
        case tooFewCells(found: Int)
        case notANumber(String, column: String)
        case noPlace
        case degreesOutOfRange(Double, Double)
        case outsideProjection
        case unknownName(String, nearest: String?)
        case ambiguousName(String, places: [String])
    }

    package let line: Int
    package let reason: Reason

    package var words: Words {
        let text = reason.words
        return Words(zh: "第 \(line) 行：\(text.chinese)", en: "line \(line): \(text.english)")
    }
}

extension RejectedControl.Reason {
    /// What was found and what works.
    package var words: Words {
        switch self {
        case .tooFewCells(let found):
            Words(
                zh: "只有 \(found) 列；应为 x,y,经度,纬度 或 x,y,名称。",
                en: "has \(found) columns; x,y,lon,lat or x,y,name works.")
        case .notANumber(let text, let column):
            Words(zh: "\(column) 是“\(text)”，不是数。", en: "\(column) is '\(text)', which is no number.")
        case .noPlace:
            Words(zh: "既没有经纬度，也没有名称。", en: "gives neither degrees nor a name.")
        case .degreesOutOfRange(let x, let y):
            Words(
                zh: "\(x), \(y) 不是经度、纬度；若是投影坐标，请用 --crs 指明。",
                en: "\(x), \(y) is no longitude and latitude; if it is projected, name the system with --crs."
            )
        case .outsideProjection:
            Words(zh: "这组坐标不在该投影的范围内。", en: "the coordinates lie outside their projection.")
        case .unknownName(let name, let nearest):
            Words(
                zh: "库中没有叫“\(name)”的村或塘\(nearest.map { "，是不是“\($0)”？" } ?? "。")",
                en:
                    "the store has no village or pond "
                    + "'\(name)'\(nearest.map { "; did you mean '\($0)'?" } ?? ".")"
            )
        case .ambiguousName(let name, let places):
            Words(
                zh: "“\(name)”有多处：\(places.joined(separator: "、"))；请写代码。",
                en: "'\(name)' is the name of several: \(places.joined(separator: ", ")); give the code.")
        }
    }
}
